/** What an essay's record says of the piece that a quotation is taken from: the one entry for its source, or nothing. */
import type { Essay } from '../archive/archive.ts';
import type { Quotation } from '../archive/quotation/quotation.ts';
import type { QuotedSource } from '../archive/schema/essay.ts';

/** Of two pieces of one paper nobody says which is quoted, so neither is taken. */
export function sourceEntryOf({ source }: Pick<Quotation, 'source'>, { record }: Essay): QuotedSource | null {
  const [only, ...others] = record.sources.filter((entry) => entry.source === source);
  return only === undefined || others.length > 0 ? null : only;
}
