/**
 * The texts of an essay's best places, and how many others there are: the block with the best hit is read, and from
 * its map of the essay every other hit gets its place. A phrase whose words were not all looked up, or were by tokens
 * that other forms share, is verified on the text.
 */
import {
  BLOCK,
  type EssayCard,
  type PlaceKind,
  type PlaceLength,
  type Repeat,
  unpackLengths,
} from '../format.ts';
import type { Term } from '../query/read-query.ts';
import { findMatches } from './find-matches.ts';
import { blockAt, type SearchIndex } from './open-index.ts';
import { type RankedEssay, type RankedHit, worthNearEach } from './rank-essays.ts';

export interface Hit {
  /** Index of its place in the essay. */
  readonly place: number;
  /** '' for the title. */
  readonly anchor: string;
  readonly kind: PlaceKind;
  readonly text: string;
  /** The same words elsewhere. */
  readonly repeat: Repeat | null;
  /** The source that it is quoted from, or ''. */
  readonly source: string;
}

export interface ReadEssay {
  readonly essay: number;
  readonly card: EssayCard;
  /** Shown at once, best first. */
  readonly hits: readonly Hit[];
  /** Places that were not read, best first. */
  readonly rest: readonly number[];
  /** The texts of more places, in the order given. */
  readonly readMore: (places: readonly number[]) => Promise<Hit[]>;
}

/** What is looked for in the texts. */
export interface Wanted {
  readonly terms: readonly Term[];
  readonly language: string;
}

/** Hits of an essay that are shown at once. */
const MAX_HITS = 3;
/** Blocks that are read to verify the phrases of one essay; an essay of few positions is read whole if need be. */
const MAX_BLOCKS = 2;
const SHORT = 4 * BLOCK;
/** Words on each side of a hit that are fetched with it, so that its sentence is whole. */
const MARGIN = 40;
/** Weight of a title's word in a place, relative to other words: the title is shown above all places. */
const IN_TITLE = 0.5;
/** The least share of the best place's score that a place needs to be listed: one word of a long query is too little. */
const MIN_WORTH = 0.3;

/** Null where it turns out that no place of the essay has the phrases of the query. */
export async function readHits(
  { essay, hits: found }: RankedEssay,
  { terms, language }: Wanted,
  index: SearchIndex,
): Promise<ReadEssay | null> {
  const title = index.titleOf(essay);
  const rarity = rarityIn(found, title, terms.length);
  const guess = blockAt(bestSpot(found, rarity, title).position);
  const { essay: card, map } = await index.block(essay, guess);
  const extents = locate(unpackLengths(map));
  const places = rankPlaces(found, rarity, extents);
  const positions = new Map(places.map(({ place, position }) => [place, position]));
  const blocksOf = (place: number): number[] => listBlocks(extents[place], positions.get(place) ?? 0);
  const isIn = (text: string, at: number): boolean =>
    findMatches(text, terms.slice(at, at + 1), language).length > 0;
  const phrases = terms.flatMap(({ kind }, at) => (kind === 'phrase' ? [at] : []));
  const missing = new Set(phrases.filter((at) => !isIn(card.title, at)));
  const min = MIN_WORTH * (places[0]?.worth ?? 0);

  const hits: Hit[] = [];
  const isDone = new Set<number>();
  const blocks = new Set([guess]);
  for (const { place, worth, terms: own } of places) {
    const mayHave = phrases.filter((at) => own.has(at));
    const isNeeded = missing.size > 0 ? mayHave.some((at) => missing.has(at)) : hits.length === 0;
    // More places are shown where their text has come with it, or is little.
    const isMore = missing.size === 0 && hits.length < MAX_HITS && worth >= min;
    const withIts = new Set([...blocks, ...blocksOf(place)]);
    const isRead = withIts.size === blocks.size || index.lengthOf(essay) <= SHORT;
    const isAffordable = withIts.size <= MAX_BLOCKS || (hits.length === 0 && phrases.length === 0);
    if (isRead ? !isNeeded && !isMore : !isNeeded || !isAffordable) continue;
    for (const block of withIts) blocks.add(block);
    const hit = await read(place);
    const having = mayHave.filter((at) => isIn(hit.text, at));
    isDone.add(place);
    if (mayHave.length === 0 || having.length > 0) hits.push(hit);
    for (const at of having) missing.delete(at);
  }
  if (missing.size > 0) return null;
  const readMore = (more: readonly number[]): Promise<Hit[]> => Promise.all(more.map(read));
  // Where only the title has the words, the beginning of the essay is shown.
  if (hits.length === 0)
    return { essay, card, hits: await readMore(extents.length > 1 ? [1] : []), rest: [], readMore };
  const rest = places.filter(({ place, worth }) => worth >= min && !isDone.has(place));
  return { essay, card, hits, rest: rest.map(({ place }) => place), readMore };

  async function read(place: number): Promise<Hit> {
    const fetched = await Promise.all(blocksOf(place).map((block) => index.block(essay, block)));
    const parts = fetched.flatMap((block) => block.places.filter(([own]) => own === place));
    const [[, anchor, , repeat = null, source = ''] = [place, '', '']] = parts;
    const { kind = 'own' } = extents[place] ?? {};
    return { place, anchor, kind, text: parts.map(([, , text]) => text).join(''), repeat, source };
  }
}

interface Extent {
  readonly kind: PlaceKind;
  /** Position of its first word, and of the first word of the next place. */
  readonly from: number;
  readonly to: number;
}

function locate(lengths: readonly PlaceLength[]): Extent[] {
  let to = 0;
  return lengths.map(({ kind, length }) => {
    to += length;
    return { kind, from: to - length, to };
  });
}

/** Blocks with the words of a place that are near a position: in the next one where a sentence may go on. */
function listBlocks({ from, to }: Omit<Extent, 'kind'> = { from: 0, to: 1 }, position: number): number[] {
  const at = Math.min(Math.max(position, from), to - 1);
  const begin = blockAt(Math.max(from, at - MARGIN));
  const end = blockAt(Math.min(to - 1, at + MARGIN));
  return Array.from({ length: end - begin + 1 }, (_, offset) => begin + offset);
}

/** How rare each term is among the hits of the essay. */
const rarityIn = (hits: readonly RankedHit[], titleEnd: number, terms: number): number[] =>
  Array.from({ length: terms }, (_, at) => {
    const own = hits.filter(({ term }) => term === at);
    const isInTitle = own.some(({ position }) => position < titleEnd);
    return Math.log(1 + hits.length / Math.max(1, own.length)) * (isInTitle ? IN_TITLE : 1);
  });

interface Spot {
  readonly position: number;
  readonly worth: number;
}

/** The hit outside the title that has most of the words at or near it. */
function bestSpot(hits: readonly RankedHit[], rarity: readonly number[], titleEnd: number): Spot {
  const worths = worthNearEach(hits, rarity);
  return hits.reduce(
    (best, { position }, at) => {
      const worth = worths[at] ?? 0;
      return position >= titleEnd && worth > best.worth ? { position, worth } : best;
    },
    { position: 0, worth: 0 },
  );
}

interface RankedPlace extends Spot {
  readonly place: number;
  /** Indices of the terms that it may have. */
  readonly terms: ReadonlySet<number>;
}

/** The places with hits, best first, without the title, which is over every result. */
function rankPlaces(
  hits: readonly RankedHit[],
  rarity: readonly number[],
  extents: readonly Extent[],
): RankedPlace[] {
  const near = worthNearEach(hits, rarity);
  const placed = hits.map((hit, at) => ({
    hit,
    near: near[at] ?? 0,
    place: extents.findIndex(({ to }) => hit.position < to),
  }));
  return [...new Set(placed.map(({ place }) => place))]
    .filter((place) => place > 0)
    .map((place): RankedPlace => {
      const inside = placed.filter((one) => one.place === place);
      const own = inside.map(({ hit }) => hit);
      const { position, worth } = bestSpot(own, rarity, 0);
      // Words in the places before and after count half.
      const around = Math.max(...inside.map((one) => one.near));
      return { place, position, worth: (worth + around) / 2, terms: new Set(own.map(({ term }) => term)) };
    })
    .sort((a, b) => b.worth - a.worth);
}
