/** An entry of `readings.yaml`: an editor's decision where print is incorrect or unclear, with its grounds. */
import { z } from 'zod';
import { dateSchema, daySchema, lineSchema } from './fields.ts';

export const readingSchema = z.strictObject({
  essay: lineSchema.describe('The id of the essay in which it is printed.'),
  paragraph: lineSchema.optional().describe('The anchor of the paragraph, where several have the words.'),
  printed: z.string().min(1).describe('The words of the citation exactly as printed.'),
  means: z
    .union([
      z.strictObject({
        series: lineSchema.describe('The id of the series meant.'),
        number: z.int().positive().describe('The number meant.'),
      }),
      z.strictObject({
        series: lineSchema.describe('The id of the series meant.'),
        work: lineSchema.describe('The id of the work meant.'),
      }),
      z.strictObject({ nothing: z.literal(true).describe('The words are no citation.') }),
    ])
    .describe(
      'What it means: { series, number }, { series, work }, or { nothing: true } where it is no citation.',
    ),
  date: dateSchema.optional().describe('The date that was meant, where the printed one is incorrect.'),
  grounds: z.string().min(1).describe('Why it is read so.'),
  by: lineSchema.optional().describe('Who decided.'),
  decided: daySchema.optional().describe('The day of the decision.'),
});

export const readingsSchema = z.array(readingSchema);
export type Reading = z.infer<typeof readingSchema>;
