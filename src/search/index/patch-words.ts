/** Writes the lists of words with some stems edited: all pieces that no edit touches stay as they were. */
import { wordsFile } from '../format/file-names.ts';
import { WORDS_A_FILE } from '../format/slots.ts';
import { cutStems, type StemBytes } from '../format/word-piece.ts';
import { compareUnits } from './compare-units.ts';
import { createWordCutter, type WordPiece } from './cut-words.ts';
import type { FileSink } from './file-sink.ts';
import type { LastPieces } from './last-pieces.ts';
import { createSlotWriter } from './slot-writer.ts';
import type { WrittenWords } from './write-words.ts';

/** From the bytes of a stem, null where there were none, to those that it is to have; null where it is to go. */
export type StemEdit = (bytes: Uint8Array | null) => Uint8Array | null;

export interface LastWords {
  readonly pieces: LastPieces;
  /** As in `StartTable.words`. */
  readonly first: readonly string[];
}

export function patchWords(
  { pieces, first }: LastWords,
  edits: ReadonlyMap<string, StemEdit>,
  sink: FileSink,
): WrittenWords {
  const slots = createSlotWriter(sink, wordsFile, WORDS_A_FILE, pieces);
  const firsts: string[] = [];
  const cutter = createWordCutter();
  const byPiece = Map.groupBy([...edits.keys()].sort(compareUnits), (stem) => pieceOf(stem, first));
  let open = false;
  for (let piece = 0; piece < pieces.count; piece++) {
    const stems = byPiece.get(piece);
    // Where a piece begins is told by the end of the one before, too.
    const isBefore = byPiece.has(piece + 1);
    if (stems === undefined && !isBefore && !open) {
      keep(piece, first[piece] ?? '');
      continue;
    }
    if (!open && piece > 0) cutter.resume(first[piece] ?? '');
    const before = cutStems(pieces.raw(piece));
    const [head] = before;
    if (stems === undefined && !isBefore && head !== undefined && cutter.endsBefore(head)) {
      put(cutter.end());
      keep(piece, cutter.beginningOf(head.stem));
      open = false;
      continue;
    }
    for (const stem of merge(before, stems ?? [], edits)) put(cutter.add(stem));
    open = true;
  }
  put(cutter.end());
  slots.end();
  return { first: firsts, sizes: slots.sizes };

  function put(piece: WordPiece | null): void {
    if (piece === null) return;
    firsts.push(piece.first);
    slots.add(piece.bytes);
  }

  function keep(piece: number, begins: string): void {
    firsts.push(begins);
    slots.keep(piece);
  }
}

/** The piece that has a stem, or would have it. */
export function pieceOf(stem: string, first: readonly string[]): number {
  let [low, high] = [0, first.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((first[middle] ?? '') <= stem) low = middle + 1;
    else high = middle;
  }
  return Math.max(0, low - 1);
}

/** Stems with their edits, those that are new among them; `edited` in order. */
function* merge(
  before: readonly StemBytes[],
  edited: readonly string[],
  edits: ReadonlyMap<string, StemEdit>,
): Generator<StemBytes> {
  let next = 0;
  const apply = function* (stem: string, old: Uint8Array | null): Generator<StemBytes> {
    const bytes = edits.get(stem)?.(old) ?? null;
    if (bytes !== null) yield { stem, bytes };
  };
  for (const known of before) {
    for (let stem = edited[next]; stem !== undefined && stem < known.stem; stem = edited[++next])
      yield* apply(stem, null);
    if (edited[next] === known.stem) {
      next++;
      yield* apply(known.stem, known.bytes);
    } else yield known;
  }
  for (const stem of edited.slice(next)) yield* apply(stem, null);
}
