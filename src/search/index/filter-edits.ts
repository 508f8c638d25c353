/** What has changed in the lists of filters, which stand among the words. */
import { cutStems, writeStem } from '../format/word-piece.ts';
import { type LastWords, pieceOf, type StemEdit } from './patch-words.ts';

/** All keys of filters begin with this, and no word does (`file-names.ts`). */
const SIGN = '=';
const AFTER = '>';

export function listFilterEdits(
  lists: ReadonlyMap<string, Uint32Array>,
  { pieces, first }: LastWords,
): Map<string, StemEdit> {
  const before = new Map<string, Uint8Array>();
  for (let piece = pieceOf(SIGN, first); piece <= pieceOf(AFTER, first); piece++)
    for (const { stem, bytes } of cutStems(pieces.raw(piece)))
      if (stem.startsWith(SIGN)) before.set(stem, bytes);
  const edits = new Map<string, StemEdit>();
  for (const [key, places] of lists) {
    const bytes = writeStem(key, [{ form: '', places }]);
    const old = before.get(key);
    if (old === undefined || Buffer.compare(old, bytes) !== 0) edits.set(key, () => bytes);
  }
  for (const key of before.keys()) if (!lists.has(key)) edits.set(key, () => null);
  return edits;
}
