/** Matches of an archive that has changed since they were found: only what changed is held against the rest. */
import { sha256Of } from '../algorithms/sha256.ts';
import { type Match, matchQueries, topMatches } from '../archive/quotation/match.ts';
import { createPrefilter } from '../archive/quotation/prefilter.ts';
import type { PreparedEssay } from '../archive/quotation/prepare-essay.ts';
import { THRESHOLDS } from '../archive/quotation/thresholds.ts';
import { asEssayId, type EssayId } from '../archive/schema/id.ts';

export interface ComparedEssay {
  readonly key: string;
  readonly prepared: PreparedEssay;
}

/** What is still known of a quotation's places: those in essays that are as they were. */
interface RemainingMatches {
  readonly places: readonly Match[];
  /**
   * Of more places than are kept, the last that was kept, where some of them are gone: those that were dropped rank
   * below it, and may come in now.
   */
  readonly floor: Match | null;
}

/** A quotation whose places are wanted. */
interface MatchRequest {
  readonly essay: EssayId;
  readonly words: Uint32Array;
  /** Null where nothing is known of it. */
  readonly left: RemainingMatches | null;
  readonly put: (places: readonly Match[]) => void;
}

/** `essays` in the order in which their places are wanted; where nothing changed, `known` itself is answered. */
export function updateMatches(essays: readonly ComparedEssay[], known: MatchCache): MatchCache {
  const keys = new Map(essays.map(({ key, prepared }) => [prepared.id, key]));
  const isAsItWas = (id: EssayId): boolean => known.get(id)?.key === keys.get(id) && keys.has(id);
  const reparsed = essays.filter(({ prepared }) => !isAsItWas(prepared.id)).map(({ prepared }) => prepared);
  const gone = [...known].filter(([id]) => !isAsItWas(id));
  if (reparsed.length === 0 && gone.length === 0) return known;

  const before = new Map(
    gone.flatMap(([, { words, lists }]) => words.map((digest, at) => [digest, leftOf(lists[at])])),
  );
  const digests = new Map(reparsed.map(({ id, quoted }) => [id, quoted.map(digestWords)]));
  const order = new Map(essays.map(({ prepared }, index) => [prepared.id, index]));
  const place = ({ essay }: Match): number => order.get(essay) ?? Infinity;

  const found = new Map<EssayId, (readonly Match[])[]>();
  const wanted: MatchRequest[] = [];
  for (const { prepared } of essays) {
    const { id } = prepared;
    const own = digests.get(id);
    const lists: (readonly Match[])[] = [];
    found.set(id, lists);
    for (let at = 0; at < prepared.quotations.length; at++) {
      const left = own === undefined ? leftOf(known.get(id)?.lists[at]) : before.get(own[at] ?? '');
      lists.push(left?.places ?? []);
      wanted.push({
        essay: id,
        get words() {
          return prepared.quoted[at] ?? new Uint32Array(0);
        },
        left: left ?? null,
        put: (places) => {
          lists[at] = places;
        },
      });
    }
  }
  const asking = wanted.filter(({ left }) => left === null);
  matchAgainstChanged();
  const all = essays.map(({ prepared }) => prepared);
  for (const [index, places] of matchQueries(asking, all).entries()) asking[index]?.put(topMatches(places));
  return new Map(
    essays.map(({ key, prepared: { id } }) => [
      id,
      { key, words: digests.get(id) ?? known.get(id)?.words ?? [], lists: found.get(id) ?? [] },
    ]),
  );

  /** Adds what the fresh essays have of the quotations that are known; who has to ask all essays after it, does. */
  function matchAgainstChanged(): void {
    const mayAnswer = createPrefilter(reparsed);
    const answered = wanted.filter(
      ({ left, words }) =>
        left !== null && (left.floor !== null || (reparsed.length > 0 && mayAnswer(words))),
    );
    for (const [index, places] of matchQueries(answered, reparsed).entries()) {
      const one = answered[index];
      if (one?.left == null) continue;
      const { left } = one;
      const now = [...left.places, ...places].sort((a, b) => place(a) - place(b));
      if (
        left.floor !== null &&
        now.filter((match) => isAtLeast(match, left.floor)).length < THRESHOLDS.places
      )
        asking.push(one);
      else if (places.length > 0) one.put(topMatches(now));
    }
  }

  function leftOf(list: readonly Match[] | undefined): RemainingMatches | null {
    if (list === undefined) return null;
    const places = list.filter(({ essay }) => isAsItWas(essay));
    if (places.length === list.length) return { places: list, floor: null };
    return { places, floor: list.length < THRESHOLDS.places ? null : cutoffMatch(list) };
  }

  /** The last of those that are kept, as `topMatches` ranks them. */
  function cutoffMatch(list: readonly Match[]): Match | null {
    return list.reduce<Match | null>(
      (worst, match) => (worst === null || match.matched <= worst.matched ? match : worst),
      null,
    );
  }

  function isAtLeast(match: Match, floor: Match | null): boolean {
    if (floor === null || match.matched > floor.matched) return true;
    return match.matched === floor.matched && order.has(floor.essay) && place(match) <= place(floor);
  }
}

/**
 * Matches as text and back. They hold for essays by the keys of what these were read from, and for the words of each
 * quotation, so that a quotation that is moved or corrected beside its words is known again.
 */

/** What is known of an essay's quotations. */
export interface CachedMatches {
  /** Of what the essay was read from. */
  readonly key: string;
  /** Digest of the words of each quotation. */
  readonly words: readonly string[];
  readonly lists: readonly (readonly Match[])[];
}

export type MatchCache = ReadonlyMap<EssayId, CachedMatches>;

/** A match: place of its essay among all, matched words, longest run, then three numbers for each run. */
type PackedMatch = readonly number[];

type PackedEssay = readonly [
  id: string,
  key: string,
  words: readonly string[],
  lists: readonly (readonly PackedMatch[])[],
];

const DIGEST_LENGTH = 16;

export const digestWords = (words: Uint32Array): string =>
  sha256Of(Buffer.from(words.buffer, words.byteOffset, words.byteLength), 'base64').slice(0, DIGEST_LENGTH);

export function encodeMatches(known: MatchCache): string {
  const index = new Map([...known.keys()].map((id, place) => [id, place]));
  const packed = [...known].map(
    ([id, { key, words, lists }]): PackedEssay => [
      id,
      key,
      words,
      lists.map((list) =>
        list.map(({ essay, matched, longest, runs }) => [
          index.get(essay) ?? 0,
          matched,
          longest,
          ...runs.flatMap(({ q, s, length }) => [q, s, length]),
        ]),
      ),
    ],
  );
  return JSON.stringify(packed);
}

/** `text` is what `encodeMatches` gave, or null where there is nothing. */
export function decodeMatches(text: string | null): MatchCache {
  const packed: readonly PackedEssay[] = text === null ? [] : JSON.parse(text); // the cache has a checksum
  const ids = packed.map(([id]) => asEssayId(id));
  return new Map(
    packed.map(([id, key, words, lists]) => [
      asEssayId(id),
      { key, words, lists: lists.map((list) => list.flatMap((match) => unpackMatch(match, ids))) },
    ]),
  );
}

function unpackMatch(
  [place = 0, matched = 0, longest = 0, ...numbers]: PackedMatch,
  ids: readonly EssayId[],
): Match[] {
  const essay = ids[place];
  if (essay === undefined) return [];
  const runs = Array.from({ length: numbers.length / 3 }, (_, index) => ({
    q: numbers[index * 3] ?? 0,
    s: numbers[index * 3 + 1] ?? 0,
    length: numbers[index * 3 + 2] ?? 0,
  }));
  return [{ essay, matched, longest, runs }];
}
