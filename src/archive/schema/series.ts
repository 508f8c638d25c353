/**
 * The schema of `series/<id>.yaml`: a numbered publication, and how it cites itself. The citation grammar is compiled
 * from these records alone, so that another review is data and not code.
 */
import { z } from 'zod';
import { dateSchema, lineSchema } from './fields.ts';
import { SLUG } from './id.ts';

const nameSchema = z.strictObject({
  name: lineSchema.describe('Another printed name of the series.'),
  from: dateSchema.optional().describe('The date from which this name was printed, where known.'),
  until: dateSchema.optional().describe('The date until which this name was printed, where known.'),
});

/** An id may be that of a family: `books-{n}` means `books-1`, `books-2` and so on. */
const WORK_ID = /^[a-z0-9]+(?:-(?:[a-z0-9]+|\{n\}))*$/;

const workSchema = z.strictObject({
  id: z
    .string()
    .regex(WORK_ID)
    .describe('The name of the work in addresses: "perspectives-2002", or a family: "books-{n}".'),
  title: lineSchema.describe('The title of the work as shown; in a family, {n} is the number.'),
  printed: z
    .array(lineSchema)
    .min(1)
    .describe('How the work is named in print, each form on its own; in a family, {n} is the number.'),
  issue: z
    .int()
    .positive()
    .optional()
    .describe('The number of the issue that this work is, where it is one: the two are then one target.'),
  date: dateSchema.optional().describe('When the work came out, where it is no issue and the date is known.'),
});

export const seriesSchema = z.strictObject({
  title: lineSchema.describe('The full name of the series.'),
  abbreviation: lineSchema.optional().describe('The short name by which it is cited and labelled, as "AR".'),
  names: z
    .array(nameSchema)
    .default([])
    .describe('Other names under which it was printed or is cited, former ones with the date they ended.'),
  sources: z
    .enum(['quoted', 'consulted'])
    .default('quoted')
    .describe(
      'What its essays list under sources: what they quote (quoted), or also what their statements rest on (consulted).',
    ),
  numbered: z.boolean().default(true).describe('Whether its issues carry numbers.'),
  continuous: z
    .boolean()
    .default(false)
    .describe(
      'Whether every number between the first and the last known has come out; each then has its page, dated by its neighbours.',
    ),
  numberWords: z
    .array(lineSchema)
    .default([])
    .describe('Words that may precede a number in a citation: "No", "No.", "issue".'),
  dateOrder: z
    .enum(['dmy', 'mdy', 'ymd'])
    .default('dmy')
    .describe('The order in which it writes a date in figures: dmy, mdy or ymd.'),
  centuryFrom: z
    .int()
    .min(1000)
    .max(9999)
    .default(1950)
    .describe('The year from which two-digit years are counted: with 1979, "79" is 1979 and "78" is 2078.'),
  dateTolerance: z
    .int()
    .min(0)
    .default(35)
    .describe('How many days a printed date may differ from the calendar before it is reported.'),
  relative: z
    .boolean()
    .default(false)
    .describe('Whether citations such as "previous four issues" are read in this series.'),
  works: z.array(workSchema).default([]).describe("The series' own works besides its numbers."),
});

export type SeriesRecord = z.infer<typeof seriesSchema>;
export type WorkRecord = SeriesRecord['works'][number];

/** Whether a work is not a family. */
export const isSingleWork = (work: WorkRecord): boolean => SLUG.test(work.id);
