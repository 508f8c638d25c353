/** The schema of `people/<id>.yaml`: an author, a person or an institution. */
import { z } from 'zod';
import { dateSchema, lineSchema } from './fields.ts';

export const personSchema = z.strictObject({
  name: lineSchema.describe('The name as shown.'),
  sort: lineSchema.optional().describe('The name as it is sorted: "Hoskins, Don".'),
  kind: z.enum(['person', 'body']).default('person').describe('person, or body for an institution.'),
  printed: z
    .array(lineSchema)
    .default([])
    .describe('The forms in which the name was printed, as sign-offs give it.'),
  born: dateSchema.optional().describe('Date of birth, where known.'),
  died: dateSchema.optional().describe('Date of death, where known.'),
  note: z.string().optional().describe('A sentence or two on who this is, where known.'),
  unconfirmed: z
    .literal(true)
    .optional()
    .describe('Set by the importer for a new person; an editor removes it once confirmed.'),
});

export type Person = z.infer<typeof personSchema>;
