/** The rows of the ledger's CSV files. `npm run ledger` writes them; an editor changes a line to resolve an ambiguity. */
import { z } from 'zod';

const ANCHOR = /^p(?:0|[1-9]\d*)[a-z]*$/;

/** A row of `ledger/<series>/<number>/<slug>.csv`. */
export const ledgerRowSchema = z.strictObject({
  anchor: z.string().regex(ANCHOR).describe('The anchor of a paragraph: p14, or p14a for one added later.'),
  words: z.string().describe('The first words of the paragraph, without punctuation.'),
  fingerprint: z
    .string()
    .regex(/^(?:[0-9a-f]{16}\.\d+\.(?:[\w-]{4})+)?$/)
    .describe('Made from its words by npm run ledger; emptied by hand, the first words alone decide.'),
  state: z
    .string()
    .regex(/^(?:stands|gone|in p(?:0|[1-9]\d*)[a-z]*)$/)
    .describe('stands; gone, where it was removed; in p13, where it was merged into that paragraph.'),
});

export const LEDGER_COLUMNS = ['anchor', 'words', 'fingerprint', 'state'] as const;

const PATH = /^[a-z0-9][a-z0-9-]*(?:\/[a-z0-9][a-z0-9-]*)*$/;

const ADDRESS_KINDS = ['series', 'issue', 'essay', 'work', 'person', 'source', 'page', 'year'] as const;

/** A row of `ledger/addresses.csv`. */
export const addressRowSchema = z.strictObject({
  address: z
    .string()
    .regex(PATH)
    .describe('An address below the site, without slashes at its ends: epsr/1254.'),
  kind: z.enum(ADDRESS_KINDS).describe(`What was published there: ${ADDRESS_KINDS.join(', ')}.`),
  leads: z
    .string()
    .regex(new RegExp(`^(?:|${PATH.source.slice(1, -1)})$`))
    .describe('Empty; or the address that it redirects to since its page has gone: people/joseph-bloggs.'),
});

export const ADDRESS_COLUMNS = ['address', 'kind', 'leads'] as const;
export type AddressRow = z.infer<typeof addressRowSchema>;
export type AddressKind = AddressRow['kind'];

/** Counts that may only fall. */
export const COUNTED = ['unresolved citations', 'unknown sources'] as const;

/** A row of `ledger/counts.csv`. */
export const countRowSchema = z.strictObject({
  what: z.enum(COUNTED).describe(`What is counted: ${COUNTED.join(', ')}.`),
  most: z.coerce.number().int().nonnegative().describe('How many there were when it was last published.'),
  reason: z.string().describe('Why the count was once raised, where it was.'),
});

export const COUNT_COLUMNS = ['what', 'most', 'reason'] as const;
export type CountRow = z.infer<typeof countRowSchema>;
