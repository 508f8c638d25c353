/**
 * `2002`, `2002..2004`, `2002..`, `..2004`; a dash does as well. Both ends belong to it, and the wrong way round is
 * meant the right way round. No other value has a year: its range begins with Infinity.
 */
export function readYears(value: string): [from: number, to: number] {
  const match = /^(\d{1,4})?(\.\.|…|[-–])?(\d{1,4})?$/u.exec(value.trim());
  const [, first, dots, second] = match ?? [];
  if (match === null || (first === undefined && second === undefined)) return [Infinity, -Infinity];
  if (dots === undefined) return [Number(first), Number(first)];
  const from = first === undefined ? -Infinity : Number(first);
  const to = second === undefined ? Infinity : Number(second);
  return from <= to ? [from, to] : [to, from];
}
