/**
 * The texts of an essay's best places, and how many others there are: the block with the best hit is read, and from
 * its map of the essay every other hit gets its place.
 */

import type { PlaceKind } from '../build/places.ts';
import { type EssayCard, type PlaceLength, type Repeat, type TextBlock, unpackLengths } from '../format.ts';
import type { Term } from '../query/query.ts';
import { findMatches } from './find-matches.ts';
import { blockAt, type SearchIndex } from './open-index.ts';
import type { RankedEssay } from './rank-essays.ts';

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

export interface EssayPlace extends PlaceLength {
  /** Position of its first word. */
  readonly from: number;
}

/** What is looked for in the texts. */
export interface Wanted {
  readonly terms: readonly Term[];
  readonly language: string;
  /** Whether a hit may be none until its text is read. */
  readonly isUncertain: boolean;
}

/** Hits that are shown at once. */
const OPEN = 3;
/** Words on each side of a hit that are fetched with it, so that its sentence is whole. */
const MARGIN = 40;
/** Places whose texts are read to verify a phrase, of one essay. */
const MOST_VERIFIED = 4;

/** Null where it turns out that no place of the essay has the phrases of the query. */
export async function readHits(
  { essay, hits }: RankedEssay,
  wanted: Wanted,
  index: SearchIndex,
): Promise<ReadEssay | null> {
  const { essay: card, map } = await index.block(essay, blockAt(bestOf(hits)?.position ?? 0));
  const places = locate(unpackLengths(map));
  const positions = rankPlaces(hits, places);
  const read = (place: number): Promise<Hit> =>
    readPlace(essay, place, places, positions.get(place) ?? 0, index);
  const found = {
    essay,
    card,
    readMore: (more: readonly number[]): Promise<Hit[]> => Promise.all(more.map(read)),
  };
  // The title is over every result: it is no place that one is led to.
  const ranked = [...positions.keys()].filter((place) => place > 0);
  const [best, ...others] = ranked;
  if (wanted.isUncertain) {
    for (const [at, place] of ranked.slice(0, MOST_VERIFIED).entries()) {
      const hit = await read(place);
      if (hasPhrases(hit.text, wanted)) return { ...found, hits: [hit], rest: ranked.slice(at + 1) };
    }
    if (!hasPhrases(card.title, wanted)) return null;
  } else if (best !== undefined) {
    // Others are shown with it where their text has come with it and they are among the best themselves.
    const block = blockAt(positions.get(best) ?? 0);
    const shown = [
      best,
      ...others.slice(0, OPEN - 1).filter((place) => blockAt(positions.get(place) ?? 0) === block),
    ];
    return {
      ...found,
      hits: await found.readMore(shown),
      rest: others.filter((place) => !shown.includes(place)),
    };
  }
  // Where only the title has the words, the beginning of the essay is shown.
  return { ...found, hits: places.length > 1 ? [await read(1)] : [], rest: [] };
}

const bestOf = (hits: RankedEssay['hits']): RankedEssay['hits'][number] | undefined =>
  hits.reduce((a, b) => (a !== undefined && a.worth >= b.worth ? a : b), hits[0]);

const locate = (lengths: readonly PlaceLength[]): EssayPlace[] => {
  let from = 0;
  return lengths.map((place) => {
    from += place.length;
    return { ...place, from: from - place.length };
  });
};

/** The index of the place that has a position. */
function placeAt(places: readonly EssayPlace[], position: number): number {
  let [low, high] = [0, places.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((places[middle]?.from ?? 0) <= position) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/**
 * Places with hits, best first, each with the position of its best hit. Those that have little of what was looked for
 * beside the best are none: one word of a long question.
 */
function rankPlaces(hits: RankedEssay['hits'], places: readonly EssayPlace[]): Map<number, number> {
  const best = new Map<number, RankedEssay['hits'][number]>();
  for (const hit of hits) {
    const place = placeAt(places, hit.position);
    const known = best.get(place);
    if (known === undefined || hit.worth > known.worth) best.set(place, hit);
  }
  const most = Math.max(0, ...[...best.values()].map(({ worth }) => worth));
  return new Map(
    [...best]
      .filter(([, { worth }]) => worth >= LEAST_WORTH * most)
      .sort(([a, one], [b, other]) => other.worth - one.worth || a - b)
      .map(([place, { position }]) => [place, position]),
  );
}

const LEAST_WORTH = 0.25;

/** Reads the words of a place: those in the block with a position, and in the next where a sentence may go on. */
async function readPlace(
  essay: number,
  place: number,
  places: readonly EssayPlace[],
  position: number,
  index: SearchIndex,
): Promise<Hit> {
  const { from = 0, length = 0, kind = 'own' } = places[place] ?? {};
  const last = Math.max(from, from + length - 1);
  const at = Math.min(Math.max(position, from), last);
  const begin = blockAt(Math.max(from, at - MARGIN));
  const end = blockAt(Math.min(last, at + MARGIN));
  const blocks = await Promise.all(
    Array.from({ length: end - begin + 1 }, (_, offset) => index.block(essay, begin + offset)),
  );
  const parts = blocks.flatMap((block: TextBlock) => block.places.filter(([own]) => own === place));
  const [part] = parts;
  return {
    place,
    anchor: part?.[1] ?? '',
    kind,
    text: parts.map(([, , text]) => text).join(''),
    repeat: part?.[3] ?? null,
    source: part?.[4] ?? '',
  };
}

/** Whether a text has every phrase of the query. */
function hasPhrases(text: string, { terms, language }: Wanted): boolean {
  const found = new Set(findMatches(text, terms, language).map(({ term }) => term));
  return terms.every((term, at) => term.kind !== 'phrase' || found.has(at));
}
