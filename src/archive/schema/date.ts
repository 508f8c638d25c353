/**
 * A date as an archive knows it: a string whose length is its precision (`2004`, `2004-10`, `2004-10-26`).
 * YAML would make a `Date` of it and lose the precision, so it stays a string from file to page.
 */
import { z } from 'zod';

const ISO = /^(\d{4})(?:-(\d{2})(?:-(\d{2}))?)?$/;

/** Whether a string is a year, a month or a day that exists. `2004-02-30` and `2004-13` do not. */
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

/** A date to the precision known: `"2014"`, `"2014-07"` or `"2014-07-05"`. */
export const dateSchema = z.string().refine(isDate, {
  error: (issue) => `'${String(issue.input)}' is not a date that exists`,
  params: { hint: 'write "2014", "2014-07" or "2014-07-05", in quotes' },
});

/** A whole day, `"2014-07-05"`. */
export const daySchema = dateSchema.refine((text) => text.length === 10, {
  error: (issue) => `'${String(issue.input)}' is not a whole day`,
  params: { hint: 'write year, month and day: "2014-07-05", in quotes' },
});
