/** Where the words and phrases of a query occur: positions by essay, from Pagefind's lists of tokens. */
import type { PhraseWord, Term } from '../query/read-query.ts';
import { isCommonWord, isStopWord } from '../words/stop-words.ts';
import { areInflections, endingOf, stemWord, tokenOf, tokensOfStem, VOICES } from '../words/tokens.ts';
import type { SearchIndex } from './open-index.ts';

/**
 * Hits of one essay in ascending order, each packed into a number: the position; whether it is in words that the essay
 * quotes or notes; and how near the form is to the one that was typed.
 */
export type Hits = readonly number[];
export const packHit = (position: number, isQuoted = false, likeness: Likeness = SAME): number =>
  position * 8 + (isQuoted ? 4 : 0) + likeness;
export const positionOf = (hit: number): number => Math.floor(hit / 8);
export const isQuoted = (hit: number): boolean => (hit & 4) !== 0;
export const likenessOf = (hit: number): Likeness => (hit & 3) as Likeness; // as packed

/** Another word of the stem, another form of the word, the form itself. */
export type Likeness = 0 | 1 | 2;
const SAME: Likeness = 2;

export type HitsByEssay = ReadonlyMap<number, Hits>;

export interface FoundTerm {
  readonly term: Term;
  readonly essays: HitsByEssay;
  /** Whether a hit may be none, until its text is read: a word of the phrase has no list. */
  readonly isUncertain: boolean;
}

/** One letter begins too many words. */
const MIN_LETTERS = 2;
/** Words that are looked up for a beginning: the most frequent. */
const MAX_WORDS = 24;
/** Words of a phrase that are looked up; the others are found when the text is read. */
const MAX_LOOKED_UP = 3;
const ENOUGH = 2;

export async function findTerm(
  term: Term,
  index: Pick<SearchIndex, 'find' | 'words'>,
  language: string,
): Promise<FoundTerm> {
  if (term.kind === 'phrase') {
    const essays = mergeHits(await Promise.all(term.forms.map((words) => findPhrase(words, findForm))));
    const isUncertain = term.forms.some((words) => pickLookedUp(words, language).length < words.length);
    return { term, essays, isUncertain };
  }
  const { form, parts, beginning } = term;
  const begun = beginning && form.length >= MIN_LETTERS ? await index.words(form) : [];
  const longer = begun.toSorted((a, b) => b.times - a.times).slice(0, MAX_WORDS);
  const found = [
    findStem(form),
    ...longer.map((word) => findForm(word.form)),
    ...(parts === null ? [] : [findPhrase(parts, findStem)]),
  ];
  return { term, essays: mergeHits(await Promise.all(found)), isUncertain: false };

  /** All forms of the stem. */
  async function findStem(word: string): Promise<HitsByEssay> {
    const stem = stemWord(word, language);
    const typed = endingOf(word, stem);
    const found = VOICES.flatMap((voice) =>
      tokensOfStem(stem, voice).map((token, ending) =>
        look(token, voice === 'quoted', ending === typed ? SAME : areInflections(ending, typed) ? 1 : 0),
      ),
    );
    return mergeHits(await Promise.all(found));
  }

  async function findForm(word: string): Promise<HitsByEssay> {
    const stem = stemWord(word, language);
    const found = VOICES.map((voice) => look(tokenOf(word, stem, voice), voice === 'quoted', SAME));
    return mergeHits(await Promise.all(found));
  }

  function look(token: string, quoted: boolean, likeness: Likeness): Promise<HitsByEssay> {
    return lookUp(token, index, (position) => packHit(position, quoted, likeness));
  }

  /**
   * Essays that have the words of a phrase at positions in a row; the hit is at its first word. What the words that
   * are looked up leave open is decided by the text. A phrase of nothing but stop words is found nowhere.
   */
  async function findPhrase(
    words: readonly PhraseWord[],
    find: (form: string) => Promise<HitsByEssay>,
  ): Promise<HitsByEssay> {
    const lists = await Promise.all(
      pickLookedUp(words, language).map(async (at) => ({ at, essays: await find(words[at]?.form ?? '') })),
    );
    const [rarest, ...rest] = lists.sort((a, b) => a.essays.size - b.essays.size);
    const phrases = new Map<number, Hits>();
    for (const [essay, hits] of rarest?.essays ?? []) {
      const first = rarest?.at ?? 0;
      const others = rest.map(({ at, essays }) => ({
        apart: at - first,
        positions: new Set(essays.get(essay)?.map(positionOf)),
      }));
      const begins = hits.flatMap((hit) => {
        const position = positionOf(hit);
        const isRow = others.every(({ apart, positions }) => positions.has(position + apart));
        return isRow && position >= first ? [packHit(position - first, isQuoted(hit))] : [];
      });
      if (begins.length > 0) phrases.set(essay, begins);
    }
    return phrases;
  }
}

/** The hits of a token, as `pack` makes them of positions. */
export async function lookUp(
  token: string,
  { find }: Pick<SearchIndex, 'find'>,
  pack: (position: number) => number,
): Promise<HitsByEssay> {
  return new Map([...(await find(token))].map(([essay, positions]) => [essay, positions.map(pack)]));
}

/** Indices of the words of a phrase that are looked up: those that say most, and as few as will do. */
function pickLookedUp(words: readonly PhraseWord[], language: string): number[] {
  const listed = [...words.keys()].filter((at) => !isStopWord(words, at, language));
  const isCommon = words.map((word) => isCommonWord(word, language));
  const rare = listed.filter((at) => !isCommon[at]).slice(0, MAX_LOOKED_UP);
  return [...rare, ...listed.filter((at) => isCommon[at])].slice(0, Math.max(rare.length, ENOUGH));
}

/** The hits of all, each once, in order. */
export function mergeHits(all: readonly HitsByEssay[]): HitsByEssay {
  const [first, ...others] = all;
  if (first !== undefined && others.length === 0) return first;
  const merged = new Map<number, number[]>();
  for (const [essay, hits] of all.flatMap((found) => [...found])) {
    const known = merged.get(essay);
    if (known === undefined) merged.set(essay, [...hits]);
    else known.push(...hits);
  }
  return new Map([...merged].map(([essay, hits]) => [essay, [...new Set(hits)].sort((a, b) => a - b)]));
}
