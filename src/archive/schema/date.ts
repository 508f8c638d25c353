/**
 * Dates whose length is their precision (`2004`, `2004-10`, `2004-10-26`). They stay strings, because a YAML date would
 * lose the precision.
 */
import { z } from 'zod';
import { isDate } from '../../algorithms/dates.ts';

export const dateSchema = z.string().refine(isDate, {
  error: (issue) => `'${String(issue.input)}' is not a date that exists`,
  params: { hint: 'write "2014", "2014-07" or "2014-07-05", in quotes' },
});

export const daySchema = dateSchema.refine((text) => text.length === 10, {
  error: (issue) => `'${String(issue.input)}' is not a whole day`,
  params: { hint: 'write year, month and day: "2014-07-05", in quotes' },
});
