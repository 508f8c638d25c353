/**
 * The promise: each word of the source, as decoded, is in exactly one of the body as read back, a field of the
 * frontmatter, and the list of what was left out; and in order. The words of the source were found on a path of
 * their own, and those of the essay are read back from the file as it would be written, so that no step of the
 * import is believed on its word.
 */
import type { SourceWord } from '../document.ts';
import { wordsIn } from '../words.ts';

/** A stretch of the source, and the place that it went to: 'body of the-slug', 'left out'. */
export interface SourceSpan {
  readonly place: string;
  readonly count: number;
}

export interface Difference {
  /** Line of the source, from 1; null at its end. */
  readonly line: number | null;
  readonly message: string;
}

export interface CoverageReport {
  readonly words: number;
  /** How many words went to each place. */
  readonly placed: ReadonlyMap<string, number>;
  readonly difference: Difference | null;
}

/** `readBack` holds the words found at each place, in their order there. */
export function verifyCoverage(
  source: readonly SourceWord[],
  plan: readonly SourceSpan[],
  readBack: ReadonlyMap<string, string>,
): CoverageReport {
  const found = new Map([...readBack].map(([place, text]) => [place, { words: wordsIn(text), at: 0 }]));
  const placed = new Map<string, number>();
  let next = 0;
  for (const { place, count } of plan) {
    placed.set(place, (placed.get(place) ?? 0) + count);
    const there = found.get(place);
    for (let done = 0; done < count; done++, next++) {
      const wanted = source[next];
      const got = there?.words[there.at];
      if (wanted === undefined)
        return failed(null, `${place} has the word '${got ?? ''}' more than the source`);
      if (got !== wanted.word)
        return failed(
          wanted.at,
          `the source has '${wanted.word}' where ${place} has ${got === undefined ? 'nothing' : `'${got}'`}`,
        );
      if (there !== undefined) there.at++;
    }
  }
  const unplaced = source[next];
  if (unplaced !== undefined) return failed(unplaced.at, `the word '${unplaced.word}' went nowhere`);
  for (const [place, there] of found)
    if (there.at < there.words.length)
      return failed(null, `${place} has the word '${there.words[there.at] ?? ''}' more than the source`);
  return { words: source.length, placed, difference: null };

  function failed(line: number | null, message: string): CoverageReport {
    return { words: source.length, placed, difference: { line, message } };
  }
}
