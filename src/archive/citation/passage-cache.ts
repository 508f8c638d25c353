/**
 * Passages that were cut before: pages, feeds and data show the same ones, our modules are evaluated several times
 * over in one build, and an essay that is as it was has those of the last build. A passage depends on nothing but its
 * paragraph, which whoever asks for it has asked the archive for; so no page is kept that is out of date.
 */
import type { EssayText, Paragraph, PrintedCitation, UnnumberedText } from '../essay-text.ts';
import { type Passage, passageAt } from './passage.ts';

/** The passages of an essay: for each paragraph with citations, then each aside with some, one a printed place. */
export type PassagesOfText = readonly (readonly Passage[])[];

type Words = Paragraph | UnnumberedText;

const KEY = Symbol.for('epsr-archive.passages');

const shared = globalThis as { [KEY]?: WeakMap<object, Map<string, Passage>> }; // our key on the common object

/** The passage round a citation of a paragraph, cut the first time. */
export function cachedPassage(words: Words, { start, end }: PrintedCitation, lang: string): Passage {
  const known = knownOf(words);
  const key = keyOf(start, end, lang);
  const passage = known.get(key) ?? Object.freeze(passageAt(words.text, start, end, lang));
  known.set(key, passage);
  return passage;
}

export const allPassages = (text: EssayText, lang: string): PassagesOfText =>
  citingWords(text).map((words) => uniqueSpans(words).map((printed) => cachedPassage(words, printed, lang)));

/** Makes those known that were cut of a text with the same words in the same language. */
export function primePassageCache(text: EssayText, lang: string, passages: PassagesOfText): void {
  for (const [index, words] of citingWords(text).entries()) {
    const known = knownOf(words);
    for (const [at, { start, end }] of uniqueSpans(words).entries()) {
      const passage = passages[index]?.[at];
      if (passage !== undefined) known.set(keyOf(start, end, lang), Object.freeze(passage));
    }
  }
}

function knownOf(words: Words): Map<string, Passage> {
  shared[KEY] ??= new WeakMap();
  const known = shared[KEY].get(words) ?? new Map<string, Passage>();
  shared[KEY].set(words, known);
  return known;
}

const citingWords = ({ paragraphs, asides }: EssayText): Words[] =>
  [...paragraphs, ...asides].filter(({ citations }) => citations.length > 0);

/** Numbers that are written together stand in one place. */
const uniqueSpans = ({ citations }: Words): PrintedCitation[] => [
  ...new Map(citations.map((printed) => [`${printed.start} ${printed.end}`, printed])).values(),
];

const keyOf = (start: number, end: number, lang: string): string => `${start} ${end} ${lang}`;
