/** What is quoted from a source, piece by piece: an article that three essays quote stands once, with the three. */
import { type Archive, compareDates } from '../archive/archive.ts';
import type { QuotedSource } from '../archive/schema/essay.ts';
import type { EssayId, SourceId } from '../archive/schema/id.ts';

export interface QuotedPiece {
  readonly piece: QuotedSource;
  readonly essays: readonly EssayId[];
}

/** Oldest first; pieces without a date last. */
export function quotedPieces(archive: Archive, source: SourceId): QuotedPiece[] {
  const pieces = new Map<string, { piece: QuotedSource; essays: EssayId[] }>();
  for (const id of archive.essaysQuoting.get(source) ?? [])
    for (const piece of archive.essays.get(id)?.record.sources ?? []) {
      if (piece.source !== source) continue;
      const key = JSON.stringify([piece.author, piece.title, piece.date, piece.url]);
      const known = pieces.get(key);
      if (known === undefined) pieces.set(key, { piece, essays: [id] });
      else if (!known.essays.includes(id)) known.essays.push(id);
    }
  return [...pieces.values()].sort((a, b) => compareDates(dateOrLast(a.piece), dateOrLast(b.piece)));
}

const dateOrLast = ({ date }: QuotedSource): string => date ?? '\uFFFF';
