/** The schema of `archive.yaml`. */
import { z } from 'zod';
import { languageSchema, lineSchema } from './fields.ts';
import { slugSchema } from './id.ts';

export const archiveSchema = z.strictObject({
  title: lineSchema.describe("The archive's own name, as printed at the head of every page."),
  address: z
    .url({ protocol: /^https?$/ })
    .describe('Where the site is published, without a folder: "https://example.org".'),
  base: z
    .string()
    .regex(/^\/(?:[\w.~-]+\/)*$/)
    .default('/')
    .describe('The folder on that host, with a slash at both ends: "/" or "/archive/".'),
  language: languageSchema.default('en').describe('The language of the texts, as a tag: "en-GB".'),
  keeper: z
    .strictObject({
      name: lineSchema.describe('The person or body that keeps the archive.'),
      contact: z
        .string()
        .regex(/^(?:mailto:[^\s@]+@[^\s@]+|https?:\/\/\S+)$/)
        .describe('The contact: "mailto:…" or a web address.'),
      licence: lineSchema.optional().describe("The licence of the archive's own texts."),
    })
    .describe('Who keeps the archive: name, contact, licence.'),
  series: z
    .array(slugSchema)
    .min(1)
    .describe('The ids of the series, in the order in which they are shown; each has a file in series/.'),
});

export type ArchiveRecord = z.infer<typeof archiveSchema>;
