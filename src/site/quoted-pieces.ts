/** What is quoted from a source, piece by piece: an article that three essays quote stands once, with the three. */
import { type Archive, compareDates } from '../archive/archive.ts';
import type { QuotedSource } from '../archive/schema/essay.ts';
import type { EssayId, SourceId } from '../archive/schema/id.ts';

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
