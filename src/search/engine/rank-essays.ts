/**
 * Essays in order. A word counts by how few essays have it (BM25, with a place as its unit), a place by its kind:
 * title and standfirst over the body, the essay's own words over those that it quotes. Words that stand near count
 * once more: side by side most, then in one paragraph, then in neighbouring ones, so that an essay where they meet
 * comes before one where they are strewn.
 */
import type { EssayColumns, PlaceKind } from '../format/start-table.ts';
import { PLACE_KINDS } from '../format/start-table.ts';
import type { Sort } from '../query/query.ts';
import type { SearchIndex } from './open-index.ts';
import { rarityOf } from './rarity-of.ts';
import type { FoundEssay, TermPlaces } from './search-index.ts';

/** How much a place of each kind says of its essay. */
const WEIGHT: Readonly<Record<PlaceKind, number>> = {
  title: 6,
  standfirst: 3,
  heading: 2,
  own: 1,
  quoted: 0.4,
  note: 0.6,
};
const WEIGHTS = PLACE_KINDS.map((kind) => WEIGHT[kind]);
const TITLE = PLACE_KINDS.indexOf('title');
const OWN = PLACE_KINDS.indexOf('own');
const QUOTED = PLACE_KINDS.indexOf('quoted');

/** BM25's constants as commonly set: how soon more of a word stops counting, and how far long essays are held to theirs. */
const SATURATION = 1.2;
const LENGTH = 0.6;
/** What words in one place count beside words in one essay. */
const TOGETHER = 2;
/** What a word in the paragraph before or after counts there, beside one in the paragraph itself. */
const NEIGHBOUR = 0.5;
/** What two words count more for standing side by side. */
const SIDE_BY_SIDE = 0.5;
/** Within an essay, what a word of its title counts beside others: the title stands over all of its places. */
const TOLD = 0.5;
/** A place that cites or quotes what was asked for comes before one that has a word only. */
const CITED = 20;
/** Bits of a mask; a query of more terms ranks by the first. */
const MOST_TERMS = 30;

export interface Ranked {
  readonly essays: readonly number[];
  readonly terms: readonly TermPlaces[];
  /** Where a term, by its index, and the next stand side by side. */
  readonly beside: ReadonlyMap<number, Uint32Array>;
  /** Places that a filter asks for. */
  readonly cited: readonly Uint32Array[];
  readonly sort: Sort;
}

export function rankEssays({ essays, terms, beside, cited, sort }: Ranked, index: SearchIndex): FoundEssay[] {
  const { first, kinds, count, quotedAfter } = index.places;
  const { many } = index.table.essays;
  const asked = terms.slice(0, MOST_TERMS);
  const masks = new Uint32Array(count);
  for (const [bit, { places }] of asked.entries()) mark(masks, places, bit);
  const besides = new Uint32Array(count);
  for (const [bit, places] of beside) mark(besides, places, bit);
  const isCited = new Uint8Array(count);
  for (const list of cited) for (const place of list) isCited[place] = 1;
  const rarity = asked.map(({ places }) => rarityOf(places, index));
  const average = many.reduce((sum, own) => sum + own, 0) / Math.max(1, many.length);
  return sortEssays(essays.map(weigh), sort, index.table.essays);

  function weigh(essay: number): FoundEssay {
    const [from, to] = [first[essay] ?? 0, first[essay + 1] ?? 0];
    const weights = asked.map(() => 0);
    let together = 0;
    for (let place = from; place < to; place++) {
      const mask = masks[place] ?? 0;
      if (mask === 0) continue;
      const weight = WEIGHTS[kinds[place] ?? 0] ?? 1;
      for (let bit = 0; bit < asked.length; bit++)
        if (mask & (1 << bit)) weights[bit] = (weights[bit] ?? 0) + weight;
      if (asked.length > 1) together = Math.max(together, worthOf(place, essay, rarity));
    }
    const length = 1 - LENGTH + (LENGTH * (many[essay] ?? 0)) / average;
    const words = weights.reduce(
      (sum, weight, bit) => sum + ((rarity[bit] ?? 0) * weight) / (weight + SATURATION * length),
      0,
    );
    return { essay, score: words + TOGETHER * together, places: () => placesOf(essay) };
  }

  /** What the words in a place and next to it are worth, each once; a title outweighs nothing but another title. */
  function worthOf(place: number, essay: number, rarities: readonly number[]): number {
    const mask = masks[place] ?? 0;
    const near = nextTo(place, essay) & ~mask;
    const side = besides[place] ?? 0;
    let worth = (isCited[place] ?? 0) * CITED;
    for (let bit = 0; bit < asked.length; bit++) {
      const own = rarities[bit] ?? 0;
      if (mask & (1 << bit)) worth += own;
      else if (near & (1 << bit)) worth += NEIGHBOUR * own;
      if (side & (1 << bit)) worth += SIDE_BY_SIDE * (own + (rarities[bit + 1] ?? 0));
    }
    return worth * Math.sqrt(WEIGHTS[kinds[place] ?? 0] ?? 1);
  }

  /** The words of the paragraphs before and after a paragraph, own or quoted. */
  function nextTo(place: number, essay: number): number {
    const kind = kinds[place] ?? 0;
    if (kind !== OWN && kind !== QUOTED) return 0;
    const across = place + (quotedAfter[essay] ?? 0) * (kind === OWN ? 1 : -1);
    const other = kind === OWN ? QUOTED : OWN;
    return (
      wordsAt(place - 1, kind) |
      wordsAt(place + 1, kind) |
      wordsAt(across - 1, other) |
      wordsAt(across + 1, other)
    );
  }

  /** Where the run of a kind has ended, other kinds follow and the next essay. */
  function wordsAt(place: number, kind: number): number {
    return kinds[place] === kind ? (masks[place] ?? 0) : 0;
  }

  /** Within an essay a word counts by how few of its places have it: what the whole essay is about finds no place. */
  function placesOf(essay: number): number[] {
    const [from, to] = [first[essay] ?? 0, first[essay + 1] ?? 0];
    const found: number[] = [];
    const having = asked.map(() => 0);
    for (let place = from + 1; place < to; place++) {
      const mask = masks[place] ?? 0;
      if (mask === 0 && isCited[place] === 0) continue;
      found.push(place);
      for (let bit = 0; bit < asked.length; bit++)
        if (mask & (1 << bit)) having[bit] = (having[bit] ?? 0) + 1;
    }
    const title = kinds[from] === TITLE ? (masks[from] ?? 0) : 0;
    const rarities = having.map(
      (count, bit) => Math.log(1 + (many[essay] ?? 0) / Math.max(1, count)) * (title & (1 << bit) ? TOLD : 1),
    );
    return found.sort((a, b) => worthOf(b, essay, rarities) - worthOf(a, essay, rarities) || a - b);
  }
}

function mark(masks: Uint32Array, places: Uint32Array, bit: number): void {
  for (const place of places) masks[place] = (masks[place] ?? 0) | (1 << bit);
}

function sortEssays(found: FoundEssay[], sort: Sort, { date }: EssayColumns): FoundEssay[] {
  const dateOf = ({ essay }: FoundEssay): string => date[essay] ?? '';
  const newest = (a: FoundEssay, b: FoundEssay): number =>
    dateOf(a) < dateOf(b) ? 1 : dateOf(a) > dateOf(b) ? -1 : a.essay - b.essay;
  if (sort === 'newest') return found.sort(newest);
  if (sort === 'oldest') return found.sort((a, b) => newest(b, a));
  return found.sort((a, b) => b.score - a.score || newest(a, b));
}
