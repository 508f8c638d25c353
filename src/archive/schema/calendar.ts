/** A row of `calendar/<series>.csv`: a number whose date is known, with the date as it was printed. */
import { z } from 'zod';
import { dateSchema } from './fields.ts';

export const calendarRowSchema = z.strictObject({
  number: z.coerce.number().int().positive().describe('The number of the issue.'),
  date: dateSchema.describe('Its date in ISO, to the precision known.'),
  printed: z.string().describe('The words in which number and date were printed; may be empty.'),
});

export type CalendarRow = z.infer<typeof calendarRowSchema>;

/** The columns of the file, in their order. */
export const CALENDAR_COLUMNS = ['number', 'date', 'printed'] as const;
