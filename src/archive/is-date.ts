const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Whether a string is a year, a month or a day that exists, in ISO. `2004-02-30` and `2004-13` do not. */
export function isDate(text: string): boolean {
  const match = ISO.exec(text);
  if (match === null) return false;
  const [, year, month, day] = match;
  if (month === undefined) return true;
  if (Number(month) < 1 || Number(month) > 12) return false;
  if (day === undefined) return true;
  const made = new Date(Date.UTC(Number(year), Number(month) - 1, Number(day)));
  return Number(day) >= 1 && made.getUTCMonth() === Number(month) - 1;
}
