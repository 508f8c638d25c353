/** Matches as text and back. Essays go by the key of what they were read from, so that what has changed is not found. */
import type { Match, Matches } from '../archive/quotation/match.ts';
import type { EssayId } from '../archive/schema/id.ts';

/** A match: place of its essay among the keys, matched words, longest run, then three numbers for each run. */
type PackedMatch = readonly number[];

interface Packed {
  readonly keys: readonly string[];
  /** For each key the matches of each quotation. */
  readonly lists: readonly (readonly (readonly PackedMatch[])[])[];
}

export function packMatches(matches: Matches, keyOf: (essay: EssayId) => string): string {
  const index = new Map([...matches.keys()].map((id, place) => [id, place]));
  const packed: Packed = {
    keys: [...matches.keys()].map(keyOf),
    lists: [...matches.values()].map((lists) =>
      lists.map((list) =>
        list.map(({ essay, matched, longest, runs }) => [
          index.get(essay) ?? 0,
          matched,
          longest,
          ...runs.flatMap(({ q, s, length }) => [q, s, length]),
        ]),
      ),
    ),
  };
  return JSON.stringify(packed);
}

/** The matches between essays that are still as they were, and whether others are gone; `ids` by key. */
export function unpackMatches(
  text: string | null,
  ids: ReadonlyMap<string, EssayId>,
): { readonly matches: Matches; readonly gone: boolean } {
  const matches = new Map<EssayId, readonly (readonly Match[])[]>();
  if (text === null) return { matches, gone: true };
  const { keys, lists } = JSON.parse(text) as Packed; // written by `packMatches`; the cache has a checksum
  const known = keys.map((key) => ids.get(key));
  for (const [place, id] of known.entries())
    if (id !== undefined)
      matches.set(
        id,
        (lists[place] ?? []).map((list) => list.flatMap((packed) => unpackMatch(packed, known))),
      );
  return { matches, gone: known.includes(undefined) };
}

function unpackMatch(
  [place = 0, matched = 0, longest = 0, ...numbers]: PackedMatch,
  known: readonly (EssayId | undefined)[],
): Match[] {
  const essay = known[place];
  if (essay === undefined) return [];
  const runs = Array.from({ length: numbers.length / 3 }, (_, index) => ({
    q: numbers[index * 3] ?? 0,
    s: numbers[index * 3 + 1] ?? 0,
    length: numbers[index * 3 + 2] ?? 0,
  }));
  return [{ essay, matched, longest, runs }];
}
