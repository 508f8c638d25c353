/**
 * Essays in order. A word counts by how few essays have it and how often this one does (BM25), and by where: title and
 * headings over the body, the essay's own words over those that it quotes, the form that was typed over others. Words
 * that are near each other count once more, in a row most of all.
 */
import type { Sort } from '../query/query.ts';
import { type FoundTerm, type Hits, isExact, isQuoted, positionOf } from './find-term.ts';
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
  /** What the words here and near are worth together. */
  readonly worth: number;
}

/** How much a place of each kind says of its essay. */
const TITLE = 6;
const HEAD = 2.5;
const QUOTED = 0.4;
/** A form that shares its stem with the one that was typed. */
const OTHER_FORM = 0.7;

/** BM25's constants as commonly set: how soon more of a word stops counting, and how much long essays are discounted. */
const SATURATION = 1.2;
const LENGTH = 0.6;
/** What words near each other count beside words in one essay. */
const TOGETHER = 2;
/** Positions within which words are in one sentence, and in one paragraph or the next, about. */
const SENTENCE = 30;
const PARAGRAPH = 120;
const IN_PARAGRAPH = 0.6;
/** What two words that were typed in a row count more where they are in a row. */
const IN_A_ROW = 0.5;
/** A place that cites or quotes what was asked for comes before one that has a word only. */
const CITED = 20;
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
  const rarity = terms.map(({ essays: having }) => rarityOf(having.size, index.count));
  const average = essays.reduce((sum, essay) => sum + index.lengthOf(essay), 0) / Math.max(1, essays.length);
  return sortEssays(
    essays.map((essay) => {
      const hits = collectHits(essay);
      const weights = terms.map(() => 0);
      for (const { term, weight } of hits) if (term >= 0) weights[term] = (weights[term] ?? 0) + weight;
      const length = 1 - LENGTH + (LENGTH * index.lengthOf(essay)) / average;
      const words = weights.reduce(
        (sum, weight, term) => sum + ((rarity[term] ?? 0) * weight) / (weight + SATURATION * length),
        0,
      );
      const ranked = hits.map(
        (hit, at): RankedHit => ({
          position: hit.position,
          term: hit.term,
          worth: worthAt(hits, at),
        }),
      );
      const together = terms.length > 1 ? Math.max(0, ...ranked.map(({ worth }) => worth)) : 0;
      return { essay, score: words + TOGETHER * together, hits: ranked };
    }),
    sort,
    index,
  );

  function collectHits(essay: number): WeighedHit[] {
    const [title, head] = [index.titleOf(essay), index.headOf(essay)];
    const own = terms.flatMap(({ essays: found }, term) =>
      (found.get(essay) ?? []).slice(0, MOST_HITS).map((hit) => {
        const position = positionOf(hit);
        const place = position < title ? TITLE : position < head ? HEAD : isQuoted(hit) ? QUOTED : 1;
        return { position, term, weight: place * (isExact(hit) ? 1 : OTHER_FORM) };
      }),
    );
    const asked = cited.flatMap((found) =>
      (found.get(essay) ?? []).map((hit) => ({ position: positionOf(hit), term: -1, weight: 1 })),
    );
    return [...own, ...asked].sort((a, b) => a.position - b.position);
  }

  /** What each term is worth at a hit or near it, each once. */
  function worthAt(hits: readonly WeighedHit[], at: number): number {
    const here = hits[at];
    if (here === undefined) return 0;
    const best = new Map<number, number>();
    const look = (step: number): void => {
      for (let next = at; ; next += step) {
        const hit = hits[next];
        const apart = hit === undefined ? Infinity : Math.abs(hit.position - here.position);
        if (hit === undefined || apart > PARAGRAPH) return;
        const worth = hit.term < 0 ? CITED : (rarity[hit.term] ?? 0) * (apart <= SENTENCE ? 1 : IN_PARAGRAPH);
        best.set(hit.term, Math.max(best.get(hit.term) ?? 0, worth));
        if (
          hit.term >= 0 &&
          here.term >= 0 &&
          hit.term - here.term === hit.position - here.position &&
          apart === 1
        )
          best.set(ROW, IN_A_ROW * ((rarity[hit.term] ?? 0) + (rarity[here.term] ?? 0)));
      }
    };
    look(1);
    look(-1);
    return [...best.values()].reduce((sum, worth) => sum + worth, 0) * Math.sqrt(here.weight);
  }
}

/** The key of what two words in a row count more, beside terms by their index. */
const ROW = -2;

interface WeighedHit {
  readonly position: number;
  readonly term: number;
  readonly weight: number;
}

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
