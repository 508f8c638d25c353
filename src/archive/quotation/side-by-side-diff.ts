/** A side-by-side diff of a quotation and its source: both texts complete, with the differences marked in each. */
import type { DiffSegment, SideBySideDiff, WordChange } from './types.ts';
import type { Word } from './words.ts';

/** Words shown at either end of a long cut. */
const SHOWN = 20;

/** `from` and `to` limit the words of the source that are shown. */
export function sideBySideDiff(
  quoted: readonly Word[],
  source: readonly Word[],
  changes: readonly WordChange[],
  from: number,
  to: number,
): SideBySideDiff {
  const inSource = [...changes].sort((a, b) => a.sourceAt - b.sourceAt);
  return {
    printed: segments(quoted, 0, quoted.length, changes, ({ at, words }) => [at, words]),
    source: segments(source, from, to, inSource, ({ sourceAt, sourceWords }) => [sourceAt, sourceWords]),
  };
}

function segments(
  words: readonly Word[],
  from: number,
  to: number,
  changes: readonly WordChange[],
  placeOf: (change: WordChange) => readonly [at: number, count: number],
): DiffSegment[] {
  const found: DiffSegment[] = [];
  let done = from;
  for (const change of changes) {
    const [at, count] = placeOf(change);
    if (count === 0 || at < done || at + count > to) continue;
    add(done, at, null);
    if (change.kind === 'cut' && count > 2 * SHOWN) {
      add(at, at + SHOWN, 'cut');
      found.push({ text: '\u2026 ', mark: 'cut' });
      add(at + count - SHOWN, at + count, 'cut');
    } else addMarked(at, at + count, change);
    done = at + count;
  }
  add(done, to, null);
  return found;

  /** Leaves the punctuation after the last word unmarked, unless it was changed. */
  function addMarked(start: number, end: number, { kind, printed, source }: WordChange): void {
    const last = words[end - 1];
    const marksDiffer = [printed, source].some((text) => /[^\p{L}\p{N}]$/u.test(text));
    if (kind === 'cut' || marksDiffer || last === undefined) {
      add(start, end, kind);
      return;
    }
    const before = words.slice(start, end - 1).map((word) => word.printed + word.trail);
    found.push({ text: before.join('') + last.printed, mark: kind }, { text: last.trail, mark: null });
  }

  function add(start: number, end: number, mark: DiffSegment['mark']): void {
    const text = words
      .slice(start, end)
      .map(({ printed, trail }) => printed + trail)
      .join('');
    if (text !== '') found.push({ text, mark });
  }
}
