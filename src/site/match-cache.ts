/**
 * Matches as text and back. They hold for essays by the keys of what these were read from, and for the words of each
 * quotation, so that a quotation that is moved or corrected beside its words is known again.
 */
import { createHash } from 'node:crypto';
import type { Match } from '../archive/quotation/match.ts';
import { asEssayId, type EssayId } from '../archive/schema/id.ts';

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
  createHash('sha256')
    .update(Buffer.from(words.buffer, words.byteOffset, words.byteLength))
    .digest('base64')
    .slice(0, DIGEST_LENGTH);

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
