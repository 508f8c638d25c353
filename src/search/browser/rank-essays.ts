/**
 * Essays in order. A word counts by how few essays have it and how often this one does (BM25), and by where: title and
 * headings over the body, the essay's own words over those that it quotes, the form that was typed over others. Words
 * that are near each other count once more, in a row most of all.
 */
import type { Sort } from '../query/read-query.ts';
import { type FoundTerm, type HitsByEssay, isQuoted, likenessOf, positionOf } from './find-term.ts';
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
  /** Index of its term; CITED_TERM for an issue or a source of a filter. */
  readonly term: number;
  /** How much it counts by its form, 0 to 1. */
  readonly likeness: number;
  /** How much it counts by its place. */
  readonly weight: number;
}

/** How much a place of each kind says of its essay. */
const WEIGHT = { title: 6, head: 2.5, own: 1, quoted: 0.4 };
/** What another word of the same stem counts, another form of the word, and the form that was typed. */
const LIKENESS = [0.4, 0.85, 1] as const;

/** BM25's constants as commonly set: how soon more of a word stops counting, and how much long essays are discounted. */
const SATURATION = 1.2;
const LENGTH = 0.6;
/** Weight of words near each other, relative to words in one essay. */
const TOGETHER = 2;
/** Positions within which words are in one sentence, and in one paragraph or the next, about. */
const SENTENCE = 30;
const PARAGRAPH = 120;
const IN_PARAGRAPH = 0.5;
/** What two words that were typed in a row count more where they are in a row. */
const IN_A_ROW = 0.5;
/** Weight of a place that cites or quotes what the query names, above one that has a word only. */
const CITED = 20;
const CITED_TERM = -1;
/** Of a very common word in one essay no more hits are looked at. */
const MAX_HITS = 2000;

/** `cited` are the hits of the issues and sources in filters. */
export function rankEssays(
  essays: readonly number[],
  terms: readonly FoundTerm[],
  cited: readonly HitsByEssay[],
  sort: Sort,
  index: SearchIndex,
): RankedEssay[] {
  const rarity = terms.map(({ essays: having }) => rarityOf(having.size, index.essays));
  const average = essays.reduce((sum, essay) => sum + index.lengthOf(essay), 0) / Math.max(1, essays.length);
  const isSeveral = terms.length + cited.length > 1;
  return essays.map(rank).sort(compareBy(sort, index));

  function rank(essay: number): RankedEssay {
    const hits = collectHits(essay);
    const length = 1 - LENGTH + (LENGTH * index.lengthOf(essay)) / average;
    const words = rarity.reduce((sum, rare, at) => {
      const own = hits.filter(({ term }) => term === at);
      const weight = own.reduce((all, hit) => all + hit.likeness * hit.weight, 0);
      // An essay that has only other words of the stem counts for no more than such a word does.
      const likest = Math.max(0, ...own.map(({ likeness }) => likeness));
      return sum + (rare * likest * weight) / (weight + SATURATION * length);
    }, 0);
    const near = isSeveral ? worthNearEach(hits, rarity) : [];
    return { essay, score: words + TOGETHER * Math.max(0, ...near), hits };
  }

  function collectHits(essay: number): RankedHit[] {
    const [title, head] = [index.titleOf(essay), index.headOf(essay)];
    const own = terms.flatMap(({ essays: found }, term) =>
      (found.get(essay) ?? []).slice(0, MAX_HITS).map((hit): RankedHit => {
        const position = positionOf(hit);
        const kind = position < title ? 'title' : position < head ? 'head' : isQuoted(hit) ? 'quoted' : 'own';
        return { position, term, likeness: LIKENESS[likenessOf(hit)], weight: WEIGHT[kind] };
      }),
    );
    const ofFilters = cited
      .flatMap((found) => found.get(essay) ?? [])
      .map((hit) => ({ position: positionOf(hit), term: CITED_TERM, likeness: 1, weight: 1 }));
    return [...own, ...ofFilters].sort((a, b) => a.position - b.position);
  }
}

/** For each hit what the terms are worth at it or near it, each once, by the rarity of each; less in a lesser place. */
export const worthNearEach = (hits: readonly RankedHit[], rarity: readonly number[]): number[] =>
  hits.map((hit, at) => worthNear(hits, at, rarity) * Math.sqrt(hit.weight));

function worthNear(hits: readonly RankedHit[], at: number, rarity: readonly number[]): number {
  const here = hits[at];
  const best = new Map<number | 'row', number>();
  const add = (key: number | 'row', worth: number): void =>
    void best.set(key, Math.max(best.get(key) ?? 0, worth));
  for (const step of [1, -1])
    for (let next = at; here !== undefined; next += step) {
      const hit = hits[next];
      const apart = hit === undefined ? Infinity : Math.abs(hit.position - here.position);
      if (hit === undefined || apart > PARAGRAPH) break;
      const rare = rarity[hit.term] ?? 0;
      const near = apart <= SENTENCE ? 1 : IN_PARAGRAPH;
      add(hit.term, hit.term === CITED_TERM ? CITED : rare * hit.likeness * near);
      const isRow = apart === 1 && hit.position - here.position === hit.term - here.term;
      if (isRow && hit.term >= 0 && here.term >= 0) add('row', IN_A_ROW * (rare + (rarity[here.term] ?? 0)));
    }
  return [...best.values()].reduce((sum, worth) => sum + worth, 0);
}

/** How much a word says by how few essays have it; one that every essay has says a little, as it was typed. */
export const rarityOf = (having: number, total: number): number =>
  Math.log(1 + (total - having + 0.5) / (having + 0.5)) + 0.05;

/** Undated essays come last by either date. */
function compareBy(sort: Sort, { orderOf, isDated }: SearchIndex) {
  const oldest = (a: RankedEssay, b: RankedEssay, direction = 1): number =>
    Number(isDated(b.essay)) - Number(isDated(a.essay)) || direction * (orderOf(a.essay) - orderOf(b.essay));
  return (a: RankedEssay, b: RankedEssay): number =>
    sort === 'oldest' ? oldest(a, b) : (sort === 'relevance' && b.score - a.score) || oldest(a, b, -1);
}
