/**
 * The lists of places, by stem and within a stem by form, laid into pieces in the order of stems: a beginning of
 * a word leads to one piece, or two. A list that fills a piece by itself has one of its own.
 */
import { wordsFile } from '../format/file-names.ts';
import { WORDS_A_FILE } from '../format/slots.ts';
import type { StemBytes } from '../format/word-piece.ts';
import { createWordCutter, type WordPiece } from './cut-words.ts';
import type { FileSink } from './file-sink.ts';
import { createSlotWriter } from './slot-writer.ts';

/** What each piece begins with (`StartTable.words`), and the lengths of their slots. */
export interface WrittenWords {
  readonly first: readonly string[];
  readonly sizes: readonly number[];
}

/** Writes all lists, given in the order of stems. */
export function writeWords(stems: Iterable<StemBytes>, sink: FileSink): WrittenWords {
  const slots = createSlotWriter(sink, wordsFile, WORDS_A_FILE);
  const first: string[] = [];
  const cutter = createWordCutter();
  const put = (piece: WordPiece | null): void => {
    if (piece === null) return;
    first.push(piece.first);
    slots.add(piece.bytes);
  };
  for (const stem of stems) put(cutter.add(stem));
  put(cutter.end());
  slots.end();
  return { first, sizes: slots.sizes };
}
