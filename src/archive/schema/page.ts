/** The frontmatter of `pages/<slug>.md`: a page of the archive's own, shown under `/about/`. */
import { z } from 'zod';
import { lineSchema } from './fields.ts';

export const pageSchema = z.strictObject({
  title: lineSchema.describe('The title of the page.'),
  summary: lineSchema.optional().describe('One sentence on what it says.'),
  order: z.int().optional().describe('Its place among the pages, lowest first.'),
});

export type PageRecord = z.infer<typeof pageSchema>;
