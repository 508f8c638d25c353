/** What is quoted from one source: its words, by the date of the piece, with the essays. */
import { type Archive, compareDates, type Essay } from '../archive/archive.ts';
import type { Quotation } from '../archive/quotation/quotation.ts';
import type { QuotedSource } from '../archive/schema/essay.ts';
import type { SourceId } from '../archive/schema/id.ts';
import { sourceEntryOf } from './piece-of.ts';

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
