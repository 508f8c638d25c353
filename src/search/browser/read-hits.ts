/**
 * The texts of an essay's best places, and how many others there are: the block with the best hit is read, and from
 * its map of the essay every other hit gets its place.
 */
import {
  BLOCK,
  type EssayCard,
  type PlaceKind,
  type PlaceLength,
  type Repeat,
  type TextBlock,
  unpackLengths,
} from '../format.ts';
import type { Term } from '../query/query.ts';
import { findMatches } from './find-matches.ts';
import { blockAt, type SearchIndex } from './open-index.ts';
import { CITED, CITED_TERM, IN_A_ROW, isRow, type RankedEssay, worthNear } from './rank-essays.ts';

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
/** Positions of an essay that is read whole if need be. */
const SHORT = 3 * BLOCK;
/** Words on each side of a hit that are fetched with it, so that its sentence is whole. */
const MARGIN = 40;
/** Places whose texts are read to verify a phrase, of one essay. */
const MOST_VERIFIED = 2;

/** Null where it turns out that no place of the essay has the phrases of the query. */
export async function readHits(
  { essay, hits: all }: RankedEssay,
  wanted: Wanted,
  index: SearchIndex,
): Promise<ReadEssay | null> {
  const guess = blockAt(likeliest(all, index.titleOf(essay)));
  const { essay: card, map } = await index.block(essay, guess);
  const places = locate(unpackLengths(map));
  const ranked = rankPlaces(all, places, wanted.terms.length);
  const positions = new Map(ranked.map(({ place, position }) => [place, position]));
  const read = (place: number): Promise<Hit> =>
    readPlace(essay, place, places, positions.get(place) ?? 0, index);
  const found = {
    essay,
    card,
    readMore: (more: readonly number[]): Promise<Hit[]> => Promise.all(more.map(read)),
  };
  const ordered = ranked.map(({ place }) => place);
  const isShort = index.lengthOf(essay) <= SHORT;
  const fetched = new Set([guess]);
  const hits: Hit[] = [];
  for (const [at, place] of ordered.entries()) {
    const block = blockAt(positions.get(place) ?? 0);
    // The best place is read; the next best are where their text has come with it, or is little.
    const isNext = hits.length > 0 && at < OPEN && (isShort || fetched.has(block));
    const isSearched = hits.length === 0 && at < (wanted.isUncertain ? MOST_VERIFIED : 1);
    if (!isNext && !isSearched) continue;
    fetched.add(block);
    const hit = await read(place);
    if (!wanted.isUncertain || hasPhrases(hit.text, wanted)) hits.push(hit);
  }
  const [first] = hits;
  if (first !== undefined) {
    const shown = new Set(hits.map(({ place }) => place));
    const before = ordered.indexOf(first.place);
    return { ...found, hits, rest: ordered.filter((place, at) => at > before && !shown.has(place)) };
  }
  if (wanted.isUncertain && !hasPhrases(card.title, wanted)) return null;
  // Where only the title has the words, the beginning of the essay is shown.
  return { ...found, hits: places.length > 1 ? [await read(1)] : [], rest: [] };
}

/** The position about which the best place is, as far as can be told before its text is read; the title is no place. */
function likeliest(hits: RankedEssay['hits'], titleEnd: number): number {
  const counts = new Map<number, number>();
  for (const { term } of hits) counts.set(term, (counts.get(term) ?? 0) + 1);
  const rarity = [...Array(Math.max(0, ...counts.keys()) + 1).keys()].map((term) =>
    Math.log(1 + hits.length / (counts.get(term) ?? 1)),
  );
  let best = { position: 0, worth: -1 };
  for (const [at, { position, weight }] of hits.entries()) {
    const worth = position < titleEnd ? 0 : worthNear(hits, at, rarity) * Math.sqrt(weight);
    if (worth > best.worth) best = { position, worth };
  }
  return best.position;
}

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

/** How much a place of each kind says of its essay. */
const WEIGHT: Readonly<Record<PlaceKind, number>> = {
  title: 6,
  standfirst: 3,
  heading: 2,
  own: 1,
  quoted: 0.4,
  note: 0.6,
};
/** What a word in the place before or after counts, beside one in the place itself. */
const NEIGHBOUR = 0.5;
/** What a word of the title counts beside others: the title is over all places. */
const IN_TITLE = 0.5;
/** Of the best place's worth, what a place must have to be listed: one word of a long question is too little. */
const LEAST_WORTH = 0.3;

interface RankedPlace {
  readonly place: number;
  /** Of its best hit. */
  readonly position: number;
}

/**
 * Places with hits, best first, without the title, which is over every result. A word counts by how few places of the
 * essay have it: what the whole essay is about marks no place.
 */
function rankPlaces(hits: RankedEssay['hits'], places: readonly EssayPlace[], terms: number): RankedPlace[] {
  const found = new Map<number, RankedEssay['hits'][number][]>();
  for (const hit of hits) {
    const place = placeAt(places, hit.position);
    found.set(place, [...(found.get(place) ?? []), hit]);
  }
  const likenesses = new Map([...found].map(([place, own]) => [place, likenessByTerm(own)]));
  const rarity = [...Array(terms).keys()].map((term) => {
    const having = [...likenesses.values()].filter((own) => own.has(term)).length;
    return Math.log(1 + places.length / Math.max(1, having)) * (likenesses.get(0)?.has(term) ? IN_TITLE : 1);
  });
  const worthOf = (place: number): number => {
    const own = likenesses.get(place);
    const near = [place - 1, place + 1]
      .filter((other) => isParagraph(places[place]) && isParagraph(places[other]))
      .map((other) => likenesses.get(other));
    let worth = own?.has(CITED_TERM) ? CITED : 0;
    for (const [term, rare] of rarity.entries())
      worth +=
        rare * Math.max(own?.get(term) ?? 0, ...near.map((other) => NEIGHBOUR * (other?.get(term) ?? 0)));
    const inPlace = found.get(place) ?? [];
    if (inPlace.some((hit, at) => inPlace[at + 1] !== undefined && isRow(hit, inPlace[at + 1] ?? hit)))
      worth += IN_A_ROW * rarity.reduce((sum, rare) => sum + rare, 0);
    return worth * Math.sqrt(WEIGHT[places[place]?.kind ?? 'own']);
  };
  const ranked = [...found.keys()]
    .filter((place) => place > 0)
    .map((place) => ({ place, worth: worthOf(place), position: centreOf(found.get(place) ?? []) }))
    .sort((a, b) => b.worth - a.worth || a.place - b.place);
  const [best] = ranked;
  return ranked.filter(({ worth }) => worth >= LEAST_WORTH * (best?.worth ?? 0));
}

/** Only paragraphs are next to each other in print. */
const isParagraph = (place: EssayPlace | undefined): boolean =>
  place?.kind === 'own' || place?.kind === 'quoted';

function likenessByTerm(hits: RankedEssay['hits']): Map<number, number> {
  const best = new Map<number, number>();
  for (const { term, likeness } of hits) best.set(term, Math.max(best.get(term) ?? 0, likeness));
  return best;
}

/** The position of the hit that most others are near. */
function centreOf(hits: RankedEssay['hits']): number {
  const even = hits.map(() => 1);
  const worths = hits.map((_, at) => worthNear(hits, at, even));
  return hits[worths.indexOf(Math.max(...worths))]?.position ?? 0;
}

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
