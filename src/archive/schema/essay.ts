/**
 * The frontmatter of `essays/<series>/<number>/<slug>.md`. Series, number and slug are in the path only. The text is the
 * evidence; this record describes it.
 */
import { z } from 'zod';
import { dateSchema, daySchema, languageSchema, lineSchema } from './fields.ts';

const citeSchema = z.union(
  [
    z.strictObject({
      series: lineSchema.describe('The id of the series cited.'),
      number: z.int().positive().describe('The number of the issue cited.'),
      date: dateSchema.optional().describe('The date as first printed in the citation, in ISO.'),
    }),
    z.strictObject({
      series: lineSchema.describe('The id of the series cited.'),
      work: lineSchema.describe('The id of the work cited.'),
      date: dateSchema.optional().describe('The date as first printed in the citation, in ISO.'),
    }),
  ],
  { error: 'an entry of cites names a series and either a number or a work' },
);

const quotedSourceSchema = z.strictObject({
  source: lineSchema.describe('The id of a file in sources/.'),
  author: lineSchema.optional().describe('Who wrote the piece quoted, where known.'),
  title: lineSchema.optional().describe('The title of the piece quoted, where known.'),
  date: dateSchema.optional().describe('Its date, to the precision known.'),
  url: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('Its web address, where known.'),
});

export const essaySchema = z.strictObject({
  title: lineSchema.describe('The title as printed, or made as titleFrom says.'),
  titleFrom: z
    .literal('standfirst')
    .optional()
    .describe("Set where print has no title and the standfirst's first words replace it."),
  titleUnconfirmed: z
    .literal(true)
    .optional()
    .describe('Set by the importer where a person still has to confirm the title.'),
  standfirst: z.string().min(1).optional().describe('The paragraph under the headline, as printed.'),
  author: z.array(lineSchema).min(1).describe('The ids of the people who signed it: [don-hoskins].'),
  date: dateSchema.describe('The date of the essay to the precision known: "2014", "2014-07", "2014-07-05".'),
  cites: z
    .array(citeSchema)
    .default([])
    .describe('One entry for each distinct issue or work that it cites in its own voice.'),
  sources: z.array(quotedSourceSchema).default([]).describe('One entry for each thing quoted.'),
  added: daySchema.optional().describe('The day on which it entered the archive.'),
  lang: languageSchema.optional().describe("The language of the text, where it isn't the archive's."),
  checked: z
    .strictObject({
      date: daySchema.describe('The day of the check.'),
      by: lineSchema.describe('Who checked.'),
      against: lineSchema.describe('What it was checked against: "print", "facsimile".'),
    })
    .optional()
    .describe('Set once the text has been checked against print; absent until then.'),
  printed: z
    .strictObject({
      masthead: z.string().optional().describe('The masthead as printed.'),
      motto: z.string().optional().describe('The motto over the masthead as printed.'),
      rubric: z.string().optional().describe('The rubric over the piece as printed.'),
      signoff: z.string().optional().describe('The sign-off as printed.'),
    })
    .optional()
    .describe('Words of the source that left the body.'),
  rights: z.string().min(1).optional().describe('Who holds the rights in the text, where known.'),
  facsimile: z
    .url({ protocol: /^https?$/ })
    .optional()
    .describe('The address of a facsimile of the printed page.'),
  formerly: z.array(lineSchema).default([]).describe('Former ids of this essay; they redirect here.'),
  corrections: z
    .array(
      z.strictObject({
        date: daySchema.describe('The day of the correction.'),
        what: z.string().min(1).describe('What was corrected, and why.'),
      }),
    )
    .default([])
    .describe('Corrections made to the text since it was published here.'),
  provenance: z
    .strictObject({
      file: lineSchema.describe('The name of the file received.'),
      sha256: z
        .string()
        .regex(/^[0-9a-f]{64}$/)
        .describe('The SHA-256 of its bytes.'),
      imported: daySchema.describe('The day of the import.'),
      encoding: z.string().optional().describe('The encoding in which it was read.'),
      words: z.string().optional().describe('A checksum of the words imported, so that later changes show.'),
      signs: z
        .record(z.string(), z.string())
        .optional()
        .describe(
          'Checksums of each field and of each paragraph as imported: where words were changed since.',
        ),
      doubts: z
        .array(z.string().min(1))
        .optional()
        .describe('What the import was not sure of. Take out a line once you have looked at its place.'),
    })
    .optional()
    .describe('Written by the importer: where the text came from.'),
  ignore: z
    .array(
      z.strictObject({
        code: lineSchema.describe('The code of the check to ignore in this essay.'),
        reason: lineSchema.describe('Why.'),
      }),
    )
    .default([])
    .describe('Checks that are ignored for this essay, each with its reason.'),
});

export type EssayRecord = z.infer<typeof essaySchema>;
export type CiteRecord = EssayRecord['cites'][number];
export type QuotedSource = EssayRecord['sources'][number];
