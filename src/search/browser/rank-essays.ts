/**
 * Essays in order. A word counts by how few essays have it and how often this one does (BM25), and by where: title and
 * headings over the body, the essay's own words over those that it quotes, the form that was typed over others. Words
 * that are near each other count once more, in a row most of all.
 */
import type { Sort } from '../query/query.ts';
import { type FoundTerm, type Hits, isQuoted, likenessOf, positionOf } from './find-term.ts';
import type { SearchIndex } from './open-index.ts';

export interface RankedEssay {
  /** Its ordinal. */
  readonly essay: number;
  readonly score: number;
  /** Its hits, in ascending order of position. */
  readonly hits: readonly RankedHit[];
}

export interface RankedHit {
  readonly position: number;
  /** Index of its term; -1 for an issue or a source that a filter asks for. */
  readonly term: number;
  /** How much it counts by its form, 0 to 1. */
  readonly likeness: number;
  /** How much it counts by its place. */
  readonly weight: number;
}

/** How much a place of each kind says of its essay. */
const TITLE = 6;
const HEAD = 2.5;
const QUOTED = 0.4;
/** What another word of the same stem counts, another form of the word, and the form that was typed. */
const LIKENESS = [0.4, 0.85, 1] as const;

/** BM25's constants as commonly set: how soon more of a word stops counting, and how much long essays are discounted. */
const SATURATION = 1.2;
const LENGTH = 0.6;
/** What words near each other count beside words in one essay. */
const TOGETHER = 2;
/** Positions within which words are in one sentence, and in one paragraph or the next, about. */
const SENTENCE = 30;
const PARAGRAPH = 120;
const IN_PARAGRAPH = 0.5;
/** What two words that were typed in a row count more where they are in a row. */
export const IN_A_ROW = 0.5;
/** A place that cites or quotes what was asked for comes before one that has a word only. */
export const CITED = 20;
/** Of a very common word in one essay no more hits are looked at. */
const MOST_HITS = 2000;

export interface Ranking {
  readonly essays: readonly number[];
  readonly terms: readonly FoundTerm[];
  /** Hits of issues and sources that filters ask for. */
  readonly cited: readonly ReadonlyMap<number, Hits>[];
  readonly sort: Sort;
}

export function rankEssays({ essays, terms, cited, sort }: Ranking, index: SearchIndex): RankedEssay[] {
  const rarity = terms.map(({ essays: having }) => rarityOf(having.size, index.essays));
  const average = essays.reduce((sum, essay) => sum + index.lengthOf(essay), 0) / Math.max(1, essays.length);
  return sortEssays(
    essays.map((essay) => {
      const hits = collectHits(essay);
      const length = 1 - LENGTH + (LENGTH * index.lengthOf(essay)) / average;
      // An essay that has only other words of the stem counts for no more than such a word does.
      const likest = terms.map(() => 0);
      const weights = terms.map(() => 0);
      for (const { term, likeness, weight } of hits) {
        if (term < 0) continue;
        likest[term] = Math.max(likest[term] ?? 0, likeness);
        weights[term] = (weights[term] ?? 0) + likeness * weight;
      }
      const words = weights.reduce(
        (sum, weight, term) =>
          sum + ((rarity[term] ?? 0) * (likest[term] ?? 0) * weight) / (weight + SATURATION * length),
        0,
      );
      const together =
        terms.length + cited.length > 1
          ? Math.max(0, ...hits.map((hit, at) => worthNear(hits, at, rarity) * Math.sqrt(hit.weight)))
          : 0;
      return { essay, score: words + TOGETHER * together, hits };
    }),
    sort,
    index,
  );

  function collectHits(essay: number): RankedHit[] {
    const [title, head] = [index.titleOf(essay), index.headOf(essay)];
    const own = terms.flatMap(({ essays: found }, term) =>
      (found.get(essay) ?? []).slice(0, MOST_HITS).map((hit) => {
        const position = positionOf(hit);
        const weight = position < title ? TITLE : position < head ? HEAD : isQuoted(hit) ? QUOTED : 1;
        return { position, term, likeness: LIKENESS[likenessOf(hit)], weight };
      }),
    );
    const asked = cited.flatMap((found) =>
      (found.get(essay) ?? []).map((hit) => ({
        position: positionOf(hit),
        term: CITED_TERM,
        likeness: 1,
        weight: 1,
      })),
    );
    return [...own, ...asked].sort((a, b) => a.position - b.position);
  }
}

/** The index of what a filter asks for, among terms. */
export const CITED_TERM = -1;
/** The key of what two words in a row count more, beside terms by their index. */
const ROW = -2;

/** What the terms are worth at a hit or near it, each once, by the rarity of each. */
export function worthNear(hits: readonly RankedHit[], at: number, rarity: readonly number[]): number {
  const here = hits[at];
  if (here === undefined) return 0;
  const best = new Map<number, number>();
  const add = (key: number, worth: number): void => void best.set(key, Math.max(best.get(key) ?? 0, worth));
  for (const step of [1, -1])
    for (let next = at; ; next += step) {
      const hit = hits[next];
      if (hit === undefined) break;
      const apart = Math.abs(hit.position - here.position);
      if (apart > PARAGRAPH) break;
      const near = apart <= SENTENCE ? 1 : IN_PARAGRAPH;
      add(hit.term, hit.term === CITED_TERM ? CITED : (rarity[hit.term] ?? 0) * hit.likeness * near);
      if (isRow(here, hit)) add(ROW, IN_A_ROW * ((rarity[hit.term] ?? 0) + (rarity[here.term] ?? 0)));
    }
  return [...best.values()].reduce((sum, worth) => sum + worth, 0);
}

/** Whether two words that were typed in a row are in a row. */
export const isRow = (a: RankedHit, b: RankedHit): boolean =>
  a.term >= 0 &&
  b.term >= 0 &&
  Math.abs(b.position - a.position) === 1 &&
  b.term - a.term === b.position - a.position;

/** How much a word says by how few essays have it; one that every essay has says a little, as it was typed. */
export const rarityOf = (having: number, total: number): number =>
  Math.log(1 + (total - having + 0.5) / (having + 0.5)) + 0.05;

function sortEssays(found: RankedEssay[], sort: Sort, { orderOf, isDated }: SearchIndex): RankedEssay[] {
  const newest = (a: RankedEssay, b: RankedEssay): number =>
    Number(isDated(b.essay)) - Number(isDated(a.essay)) || orderOf(b.essay) - orderOf(a.essay);
  if (sort === 'newest') return found.sort(newest);
  if (sort === 'oldest')
    return found.sort(
      (a, b) => Number(isDated(b.essay)) - Number(isDated(a.essay)) || orderOf(a.essay) - orderOf(b.essay),
    );
  return found.sort((a, b) => b.score - a.score || newest(a, b));
}
