/**
 * A date as an archive knows it: a string whose length is its precision (`2004`, `2004-10`, `2004-10-26`).
 * YAML would make a `Date` of it and lose the precision, so it stays a string from file to page.
 */
import { z } from 'zod';
import { isDate } from '../../algorithms/dates.ts';

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
