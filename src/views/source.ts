/** What is quoted from one source: its words, by the date of the piece, with the essays. */
import { compareDates } from '../archive/build-archive.ts';
import type { Quotation } from '../archive/quotation/types.ts';
import type { QuotedSource } from '../archive/schema/essay.ts';
import type { EssayId, SourceId } from '../archive/schema/id.ts';
import type { Archive, Essay } from '../archive/types.ts';
import { sourceEntryOf } from '../render/quotation.ts';

export interface SourceQuotation {
  readonly quotation: Quotation;
  readonly essay: Essay;
  /** What the record says of the piece that is quoted; null where that isn't known. */
  readonly piece: QuotedSource | null;
}

/** By the date of the piece, else of the essay, earliest first. */
export function quotationsOfSource(archive: Archive, source: SourceId): SourceQuotation[] {
  return archive.quotations
    .from(source)
    .flatMap((quotation) => {
      const essay = archive.essays.get(quotation.essay);
      return essay === undefined ? [] : [{ quotation, essay, piece: sourceEntryOf(quotation, essay) }];
    })
    .sort((a, b) => compareDates(dateOf(a), dateOf(b)));
}

const dateOf = ({ essay, piece: entry }: SourceQuotation): string => entry?.date ?? essay.record.date;

/** What is quoted from a source, by entry: an article that three essays quote is one entry, with the three. */
export interface QuotedWork {
  readonly piece: QuotedSource;
  readonly essays: readonly EssayId[];
}

/** Oldest first; pieces without a date last. */
export function groupBySourceEntry(archive: Archive, source: SourceId): QuotedWork[] {
  const pieces = new Map<string, { piece: QuotedSource; essays: EssayId[] }>();
  for (const id of archive.essaysQuoting.get(source) ?? [])
    for (const entry of archive.essays.get(id)?.record.sources ?? []) {
      if (entry.source !== source) continue;
      const key = JSON.stringify([entry.author, entry.title, entry.date, entry.url]);
      const known = pieces.get(key);
      if (known === undefined) pieces.set(key, { piece: entry, essays: [id] });
      else if (!known.essays.includes(id)) known.essays.push(id);
    }
  return [...pieces.values()].sort((a, b) => compareDates(dateOrLast(a.piece), dateOrLast(b.piece)));
}

const dateOrLast = ({ date }: QuotedSource): string => date ?? '\uFFFF';
