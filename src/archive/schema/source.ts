/** `sources/<id>.yaml`: what is quoted from outside the series: a paper, a book, a site, a speaker. */
import { z } from 'zod';
import { dateSchema, lineSchema } from './fields.ts';

export const sourceSchema = z.strictObject({
  kind: z
    .enum(['newspaper', 'journal', 'book', 'pamphlet', 'website', 'person'])
    .describe('newspaper, journal, book, pamphlet, website or person.'),
  title: lineSchema.describe('The name of the source as shown.'),
  sort: lineSchema.optional().describe('The name as it is sorted, where that differs.'),
  printed: z
    .array(lineSchema)
    .default([])
    .describe('The forms in which it is named in print: "the Guardian", "Guardian".'),
  author: lineSchema.optional().describe('The author of a book or pamphlet.'),
  publisher: lineSchema.optional().describe('Place and publisher, where known.'),
  date: dateSchema.optional().describe('When a book or pamphlet came out.'),
  url: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('Where the source itself can be found.'),
  note: z.string().optional().describe('A sentence on what this is.'),
  unconfirmed: z
    .literal(true)
    .optional()
    .describe('Set by the importer for a new source; an editor removes it once confirmed.'),
});

export type Source = z.infer<typeof sourceSchema>;
