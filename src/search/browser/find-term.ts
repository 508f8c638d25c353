/** Where the words and phrases of a query occur: positions by essay, from Pagefind's lists of tokens. */
import type { PhraseWord, Term, WordTerm } from '../query/query.ts';
import { stemWord } from '../words/stem-word.ts';
import { isCommonWord, isStopWord } from '../words/stop-words.ts';
import { areInflections, endingOf, tokenOf, tokensOfStem, VOICES } from '../words/tokens.ts';
import type { SearchIndex } from './open-index.ts';

/**
 * Hits of one essay in ascending order, each packed into a number: the position; whether it is in words that the essay
 * quotes or notes; and how near the form is to the one that was typed.
 */
export type Hits = readonly number[];
export const packHit = (position: number, isQuoted: boolean, likeness: Likeness): number =>
  position * 8 + (isQuoted ? 4 : 0) + likeness;
export const positionOf = (hit: number): number => Math.floor(hit / 8);
export const isQuoted = (hit: number): boolean => (hit & 4) !== 0;
export const likenessOf = (hit: number): Likeness => (hit & 3) as Likeness; // as packed

/** Another word of the stem, another form of the word, the form itself. */
export type Likeness = 0 | 1 | 2;
const SAME: Likeness = 2;

export interface FoundTerm {
  readonly term: Term;
  readonly essays: ReadonlyMap<number, Hits>;
  /** Whether a hit may be none, until its text is read: a word of the phrase has no list. */
  readonly isUncertain: boolean;
}

type Lists = Pick<SearchIndex, 'find' | 'words'>;

export async function findTerm(term: Term, index: Lists, language: string): Promise<FoundTerm> {
  if (term.kind === 'phrase') {
    const rows = await Promise.all(term.forms.map((words) => findPhrase(words, index, language)));
    const isUncertain = term.forms.some((words) => lookedUp(words, language).length < words.length);
    return { term, essays: merge(rows), isUncertain };
  }
  const { parts } = term;
  const found = await Promise.all([
    findWord(term.form, index, language),
    ...(term.beginning ? await findBeginning(term, index, language) : []),
    ...(parts === null ? [] : [findPhrase(parts, index, language, findWord)]),
  ]);
  return { term, essays: merge(found), isUncertain: false };
}

/** All forms of the stem. */
async function findWord(form: string, { find }: Lists, language: string): Promise<Map<number, number[]>> {
  const stem = stemWord(form, language);
  const typed = endingOf(form, stem);
  return collect(
    VOICES.flatMap((voice) =>
      tokensOfStem(stem, voice).map(async (token, ending) => ({
        found: await find(token),
        quoted: voice === 'quoted',
        likeness: ending === typed ? SAME : areInflections(ending, typed) ? 1 : 0,
      })),
    ),
  );
}

/** One letter begins too many words. */
const LEAST_LETTERS = 2;
/** Words that are looked up for a beginning: the most frequent. */
const MOST_WORDS = 24;

async function findBeginning(
  { form }: WordTerm,
  index: Lists,
  language: string,
): Promise<Promise<Map<number, number[]>>[]> {
  if (form.length < LEAST_LETTERS) return [];
  const begun = [...(await index.words(form))].sort((a, b) => b.times - a.times).slice(0, MOST_WORDS);
  return begun.map((word) => findForm(word.form, index, language));
}

function findForm(form: string, { find }: Lists, language: string): Promise<Map<number, number[]>> {
  const stem = stemWord(form, language);
  return collect(
    VOICES.map(async (voice) => ({
      found: await find(tokenOf(form, stem, voice)),
      quoted: voice === 'quoted',
      likeness: SAME,
    })),
  );
}

/** Words of a phrase that are looked up; the others are found when the text is read. */
const MOST_LOOKED_UP = 3;
const ENOUGH = 2;

/**
 * Essays that have the words of a phrase at positions in a row; the hit is at its first word. Stop words have no list,
 * and the list of another very common word is long: what the rarer words leave open is decided by the text. A phrase of
 * nothing but stop words is found nowhere.
 */
async function findPhrase(
  words: readonly PhraseWord[],
  index: Lists,
  language: string,
  look: typeof findWord = findForm,
): Promise<Map<number, number[]>> {
  const lists = await Promise.all(
    lookedUp(words, language).map(async (at) => ({
      at,
      essays: await look(words[at]?.form ?? '', index, language),
    })),
  );
  const [rarest, ...rest] = lists.sort((a, b) => a.essays.size - b.essays.size);
  const phrases = new Map<number, number[]>();
  if (rarest === undefined) return phrases;
  for (const [essay, hits] of rarest.essays) {
    const others = rest.map(({ at, essays }) => ({
      apart: at - rarest.at,
      positions: new Set(essays.get(essay)?.map(positionOf)),
    }));
    const begins = hits
      .filter((hit) => others.every(({ apart, positions }) => positions.has(positionOf(hit) + apart)))
      .filter((hit) => positionOf(hit) >= rarest.at)
      .map((hit) => packHit(positionOf(hit) - rarest.at, isQuoted(hit), SAME));
    if (begins.length > 0) phrases.set(essay, begins);
  }
  return phrases;
}

/** Indices of the words of a phrase that are looked up: those that say most, and as few as will do. */
function lookedUp(words: readonly PhraseWord[], language: string): number[] {
  const listed = [...words.keys()].filter((at) => !isStopWord(words, at, language));
  const isCommon = (at: number): boolean =>
    isCommonWord(words[at] ?? { form: '', capitals: false }, language);
  const rare = listed.filter((at) => !isCommon(at)).slice(0, MOST_LOOKED_UP);
  return [...rare, ...listed.filter(isCommon)].slice(0, Math.max(rare.length, ENOUGH));
}

interface FoundToken {
  readonly found: ReadonlyMap<number, readonly number[]>;
  readonly quoted: boolean;
  readonly likeness: Likeness;
}

async function collect(tokens: readonly Promise<FoundToken>[]): Promise<Map<number, number[]>> {
  const packed = (await Promise.all(tokens)).map(
    ({ found, quoted, likeness }) =>
      new Map(
        [...found].map(([essay, positions]) => [
          essay,
          positions.map((position) => packHit(position, quoted, likeness)),
        ]),
      ),
  );
  return merge(packed);
}

/** The hits of all, each once, in order. */
function merge(all: readonly ReadonlyMap<number, Hits>[]): Map<number, number[]> {
  const merged = new Map<number, number[]>();
  for (const essays of all)
    for (const [essay, hits] of essays) {
      const known = merged.get(essay);
      if (known === undefined) merged.set(essay, [...hits]);
      else known.push(...hits);
    }
  for (const [essay, hits] of merged)
    merged.set(
      essay,
      [...new Set(hits)].sort((a, b) => a - b),
    );
  return merged;
}
