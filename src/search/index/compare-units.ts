/** By UTF-16 units, as the browser compares too: no locale has a say. */
export const compareUnits = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);
