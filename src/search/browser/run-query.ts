/** Puts a query to the index, and makes the list of what it finds. */
import type { SearchIndex } from '../engine/open-index.ts';
import { type Outcome, searchIndex } from '../engine/search-index.ts';
import type { Query } from '../query/query.ts';
import { citedTerms } from './cited-terms.ts';
import { createList, type DrawnList } from './draw-list.ts';
import { linkPlace } from './link-place.ts';

export interface Found {
  readonly index: SearchIndex;
  readonly outcome: Outcome;
  /** How many essays the list has. */
  readonly listed: number;
  readonly list: DrawnList;
}

/** `base` is the folder of the site on its host, with a slash at both ends. */
export async function runQuery(query: Query, index: SearchIndex, base: string): Promise<Found> {
  const outcome = await searchIndex(query, index);
  const terms = query.terms.filter(({ not }) => !not);
  // Where no essay has all of the words, those are listed that come nearest.
  const listed = outcome.nothing?.nearest ?? outcome.essays;
  const marked = [...terms, ...citedTerms(query, index.table)];
  const list = createList(listed, index, {
    terms: marked,
    language: index.language,
    addressOf: linkPlace(base, marked),
    missing: outcome.nothing?.missing ?? null,
    namesOnly: outcome.namesOnly,
  });
  return { index, outcome, listed: listed.length, list };
}
