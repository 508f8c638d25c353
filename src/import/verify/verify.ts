/**
 * Verifies coverage: every source word is in the body, in the frontmatter or in the list of omissions, exactly once
 * and in order. Independent of the import steps: the words of the source come from the readers' second extraction,
 * those of the essay are parsed from the file as it will be written.
 */
import { parse } from 'yaml';
import type { EssayText } from '../../archive/essay-text.ts';
import { readingOrder } from '../../archive/provenance/checksum.ts';
import { type SourceWord, wordsIn } from '../document.ts';

/** Consecutive words of the source and the place that they went to: 'body of the-slug', 'left out'. */
export interface SourceSpan {
  readonly place: string;
  readonly count: number;
}

export interface CoverageReport {
  readonly words: number;
  /** How many words went to each place. */
  readonly placed: ReadonlyMap<string, number>;
  /** The first difference; its line is null at the end of the source. */
  readonly difference: { readonly line: number | null; readonly message: string } | null;
}

/** `written` holds the words found at each place, in their order there. */
export function verifyCoverage(
  source: readonly SourceWord[],
  plan: readonly SourceSpan[],
  written: ReadonlyMap<string, string>,
): CoverageReport {
  const found = new Map([...written].map(([place, text]) => [place, { words: wordsIn(text), next: 0 }]));
  const placed = new Map<string, number>();
  let next = 0;
  for (const { place, count } of plan) {
    placed.set(place, (placed.get(place) ?? 0) + count);
    const target = found.get(place);
    for (let done = 0; done < count; done++, next++) {
      const expected = source[next];
      const actual = target?.words[target.next];
      if (expected === undefined)
        return failed(null, `${place} has the word '${actual ?? ''}' more than the source`);
      if (actual !== expected.word)
        return failed(
          expected.at,
          `the source has '${expected.word}' where ${place} has ${actual === undefined ? 'nothing' : `'${actual}'`}`,
        );
      if (target !== undefined) target.next++;
    }
  }
  const unplaced = source[next];
  if (unplaced !== undefined) return failed(unplaced.at, `the word '${unplaced.word}' went nowhere`);
  for (const [place, target] of found)
    if (target.next < target.words.length)
      return failed(null, `${place} has the word '${target.words[target.next] ?? ''}' more than the source`);
  return { words: source.length, placed, difference: null };

  function failed(line: number | null, message: string): CoverageReport {
    return { words: source.length, placed, difference: { line, message } };
  }
}

interface WrittenEssay {
  readonly file: string;
  readonly body: string;
  /** What the Markdown pipeline parsed from `body`. */
  readonly text: EssayText;
  /** Ends the names of places if the source has several essays: ' of the-slug'. */
  readonly suffix: string;
  readonly isPrintedTitle: boolean;
}

/** The words of an essay's file by place. Throws if the file doesn't end with `body`. */
export function extractWrittenWords({
  file,
  body,
  text,
  suffix,
  isPrintedTitle,
}: WrittenEssay): Map<string, string> {
  const end = file.indexOf('\n---\n', 3);
  const front: unknown = parse(file.slice(4, end + 1));
  if (file.slice(end + 5) !== `\n${body}`)
    throw new Error(`the file${suffix} doesn't end with the parsed body`);
  // Notes are a place of their own because they can be anywhere in the source and are collected at the end.
  const { note: notes = [], body: rest = [] } = Object.groupBy(readingOrder(text), (part) =>
    'of' in part && part.kind === 'note' ? 'note' : 'body',
  );
  const places = new Map([
    [`body${suffix}`, rest.map((part) => part.text).join('\n')],
    [`notes${suffix}`, notes.map((part) => part.text).join('\n')],
  ]);
  const addField = (record: unknown, field: string): void => {
    const value = fieldOf(record, field);
    if (typeof value === 'string') places.set(`${field}${suffix}`, value);
  };
  if (isPrintedTitle) addField(front, 'title');
  addField(front, 'standfirst');
  for (const field of ['masthead', 'motto', 'rubric', 'signoff']) addField(fieldOf(front, 'printed'), field);
  return places;
}

const fieldOf = (value: unknown, key: string): unknown =>
  typeof value === 'object' && value !== null && Object.hasOwn(value, key)
    ? (value as Record<string, unknown>)[key]
    : undefined; // any object can be indexed by a string
