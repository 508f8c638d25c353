/** Updates matches incrementally: only changed essays are compared with the rest. */
import { sha256Of } from '../algorithms/sha256.ts';
import { type Match, matchQueries, topMatches } from '../archive/quotation/match.ts';
import { createPrefilter } from '../archive/quotation/prefilter.ts';
import type { PreparedEssay } from '../archive/quotation/prepare-essay.ts';
import { THRESHOLDS } from '../archive/quotation/thresholds.ts';
import type { EssayId } from '../archive/schema/id.ts';

export interface ComparedEssay {
  readonly key: string;
  readonly prepared: PreparedEssay;
}

/**
 * The matches of an essay's quotations. They are valid for the key of the essay, and for the digest of each quotation,
 * so a quotation that is moved keeps its matches when its essay changes.
 */
export interface CachedMatches {
  readonly key: string;
  readonly digests: readonly string[];
  readonly lists: readonly (readonly Match[])[];
}

export type MatchCache = ReadonlyMap<EssayId, CachedMatches>;

/** Cached matches of a quotation that remain valid: those in unchanged essays. */
interface RemainingMatches {
  readonly matches: readonly Match[];
  /**
   * If matches were lost from a list of full length: the lowest-ranked match of that list. Matches that the list had
   * no place for rank below it, and may enter now.
   */
  readonly cutoff: Match | null;
}

interface MatchRequest {
  readonly essay: EssayId;
  readonly words: Uint32Array;
  /** Null if nothing is cached. */
  readonly remaining: RemainingMatches | null;
  readonly set: (matches: readonly Match[]) => void;
}

/** Matches are listed in the order of `essays`. Returns `known` itself if nothing has changed. */
export function updateMatches(essays: readonly ComparedEssay[], known: MatchCache): MatchCache {
  const keys = new Map(essays.map(({ key, prepared }) => [prepared.id, key]));
  const isUnchanged = (id: EssayId): boolean => keys.has(id) && known.get(id)?.key === keys.get(id);
  const all = essays.map(({ prepared }) => prepared);
  const changed = all.filter(({ id }) => !isUnchanged(id));
  const previous = [...known].filter(([id]) => !isUnchanged(id));
  if (changed.length === 0 && previous.length === 0) return known;

  const byDigest = new Map(
    previous.flatMap(([, { digests, lists }]) =>
      digests.map((digest, at) => [digest, remainingOf(lists[at])]),
    ),
  );
  const digests = new Map(changed.map(({ id, quoted }) => [id, quoted.map(digestTokens)]));
  const order = new Map(all.map(({ id }, index) => [id, index]));
  const positionOf = ({ essay }: Match): number => order.get(essay) ?? Infinity;

  const lists = new Map<EssayId, (readonly Match[])[]>();
  const requests = all.flatMap(requestsOf);
  const unmatched = requests.filter(({ remaining }) => remaining === null);
  matchAgainstChanged();
  for (const [index, matches] of matchQueries(unmatched, all).entries())
    unmatched[index]?.set(topMatches(matches));
  return new Map(
    essays.map(({ key, prepared: { id } }) => [
      id,
      { key, digests: digests.get(id) ?? known.get(id)?.digests ?? [], lists: lists.get(id) ?? [] },
    ]),
  );

  function requestsOf(essay: PreparedEssay): MatchRequest[] {
    const { id, quotations } = essay;
    const own = digests.get(id);
    const list = quotations.map((_, at) =>
      own === undefined ? remainingOf(known.get(id)?.lists[at]) : (byDigest.get(own[at] ?? '') ?? null),
    );
    const found = list.map((remaining) => remaining?.matches ?? []);
    lists.set(id, found);
    return list.map((remaining, at) => ({
      essay: id,
      get words() {
        return essay.quoted[at] ?? new Uint32Array(0);
      },
      remaining,
      set: (matches) => {
        found[at] = matches;
      },
    }));
  }

  /** Adds matches in changed essays. A quotation that has too few afterwards is matched against all essays. */
  function matchAgainstChanged(): void {
    const mayMatch = createPrefilter(changed);
    const queries = requests.filter(
      ({ remaining, words }) =>
        remaining !== null && (remaining.cutoff !== null || (changed.length > 0 && mayMatch(words))),
    );
    for (const [index, added] of matchQueries(queries, changed).entries()) {
      const query = queries[index];
      if (query?.remaining == null) continue;
      const { matches, cutoff } = query.remaining;
      const now = [...matches, ...added].sort((a, b) => positionOf(a) - positionOf(b));
      const isTooFew =
        cutoff !== null && now.filter((match) => ranksFrom(match, cutoff)).length < THRESHOLDS.places;
      if (isTooFew) unmatched.push(query);
      else if (added.length > 0) query.set(topMatches(now));
    }
  }

  function remainingOf(list: readonly Match[] | undefined): RemainingMatches | null {
    if (list === undefined) return null;
    const matches = list.filter(({ essay }) => isUnchanged(essay));
    // The same list, because cached quotations are valid for this object.
    if (matches.length === list.length) return { matches: list, cutoff: null };
    return { matches, cutoff: list.length < THRESHOLDS.places ? null : lowestOf(list) };
  }

  /** Whether a match ranks at the cutoff or above. */
  function ranksFrom(match: Match, cutoff: Match): boolean {
    if (match.matched !== cutoff.matched) return match.matched > cutoff.matched;
    return order.has(cutoff.essay) && positionOf(match) <= positionOf(cutoff);
  }
}

/** The last match in the ranking of `topMatches`. */
const lowestOf = (list: readonly Match[]): Match | null =>
  list.reduce<Match | null>(
    (lowest, match) => (lowest === null || match.matched <= lowest.matched ? match : lowest),
    null,
  );

const DIGEST_LENGTH = 16;

const digestTokens = ({ buffer, byteOffset, byteLength }: Uint32Array): string =>
  sha256Of(Buffer.from(buffer, byteOffset, byteLength), 'base64').slice(0, DIGEST_LENGTH);
