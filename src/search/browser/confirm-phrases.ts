/**
 * Whether an essay has the phrases of a query, as its texts say: of a phrase only the rarer words were looked up, and
 * by tokens that another form may share.
 */
import type { Term } from '../query/query.ts';
import { findMatches } from './find-matches.ts';
import { blockAt } from './open-index.ts';
import type { Hit } from './read-hits.ts';

export interface Candidate {
  readonly place: number;
  readonly position: number;
  /** Indices of the terms that it may have. */
  readonly terms: ReadonlySet<number>;
}

export interface Confirmed {
  /** Places that have a phrase, one at least for each phrase that the title hasn't. */
  readonly hits: readonly Hit[];
  /** Places that turned out to have none. */
  readonly failed: ReadonlySet<number>;
}

export interface ReadsPlaces {
  readonly read: (place: number) => Promise<Hit>;
  /** Whether a block costs nothing more to read, or little. */
  readonly isNear: (block: number) => boolean;
}

/** Hits of an essay that are shown at once. */
export const MOST_HITS = 3;
/** Blocks of text that are read to confirm the phrases of one essay. */
const MOST_BLOCKS = 2;

/** Null where a phrase is neither in the title nor in a place that was read. Candidates come best first. */
export async function confirmPhrases(
  candidates: readonly Candidate[],
  title: string,
  { terms, language }: { readonly terms: readonly Term[]; readonly language: string },
  { read, isNear }: ReadsPlaces,
): Promise<Confirmed | null> {
  const isIn =
    (text: string) =>
    (at: number): boolean =>
      findMatches(text, terms.slice(at, at + 1), language).length > 0;
  const phrases = terms.flatMap(({ kind }, at) => (kind === 'phrase' ? [at] : []));
  const missing = new Set(phrases.filter((at) => !isIn(title)(at)));
  const hits: Hit[] = [];
  const failed = new Set<number>();
  const blocks = new Set<number>();
  for (const { place, position, terms: having } of candidates) {
    const block = blockAt(position);
    // Once all are confirmed, others are shown with them whose text has come too.
    const isMore = missing.size === 0 && hits.length > 0;
    const isFetched = blocks.has(block) || isNear(block);
    if (!isFetched && (isMore || blocks.size >= MOST_BLOCKS)) continue;
    if (isMore && hits.length >= MOST_HITS) break;
    const sought = phrases.filter((at) => having.has(at) && (isMore || hits.length === 0 || missing.has(at)));
    // Beside phrases, a place that has other words alone needs no confirming.
    const isOther = isMore && !phrases.some((at) => having.has(at));
    if (sought.length === 0 && !isOther) continue;
    blocks.add(block);
    const hit = await read(place);
    const found = sought.filter(isIn(hit.text));
    if (found.length === 0 && !isOther) failed.add(place);
    else hits.push(hit);
    for (const at of found) missing.delete(at);
  }
  return missing.size > 0 ? null : { hits, failed };
}
