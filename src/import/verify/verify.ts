/**
 * The promise: each word of the source, as decoded, is in exactly one of the body as read back, a field of the
 * frontmatter, and the list of what was left out; and in order. The words of the source were found on a path of
 * their own, and those of the essay are read back from the file as it would be written, so that no step of the
 * import is believed on its word.
 */
import { parse } from 'yaml';
import type { EssayText } from '../../archive/essay-text.ts';
import { readingOrder } from '../../archive/provenance/checksum.ts';
import { type SourceWord, wordsIn } from '../document.ts';

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

/** The words of an essay's file as a reader of the archive will find them, place by place. */

/** `read` is what our own pipeline read of `body`; that the file ends with that very body is held here. */
export function extractWrittenWords(
  file: string,
  body: string,
  read: EssayText,
  of: string,
  titlePrinted: boolean,
): Map<string, string> {
  const end = file.indexOf('\n---\n', 3);
  const front: unknown = parse(file.slice(4, end + 1));
  if (file.slice(end + 5) !== `\n${body}`)
    throw new Error(`the file${of} doesn't end with the body that was read back`);
  const parts = readingOrder(read);
  const isNote = (part: (typeof parts)[number]): boolean => 'of' in part && part.kind === 'note';
  const textOf = (some: typeof parts): string => some.map(({ text }) => text).join('\n');
  // Notes can stand anywhere in the source and are gathered at the end: they are a place of their own.
  const places = new Map([
    [`body${of}`, textOf(parts.filter((part) => !isNote(part)))],
    [`notes${of}`, textOf(parts.filter(isNote))],
  ]);
  const take = (field: string, value: unknown): void => {
    if (typeof value === 'string') places.set(`${field}${of}`, value);
  };
  if (titlePrinted) take('title', fieldOf(front, 'title'));
  take('standfirst', fieldOf(front, 'standfirst'));
  for (const field of ['masthead', 'motto', 'rubric', 'signoff'])
    take(field, fieldOf(fieldOf(front, 'printed'), field));
  return places;
}

const fieldOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined; // any object can be asked for a key
