/** Runs a query on the index, and lists the essays it finds, some at a time. */
import type { Named } from '../format.ts';
import { type Query, readQuery, type Term } from '../query/read-query.ts';
import { searchCorrected } from './did-you-mean.ts';
import type { SearchIndex } from './open-index.ts';
import { linkPlace } from './places.ts';
import type { RankedEssay } from './rank-essays.ts';
import { type ReadEssay, readHits, type Wanted } from './read-hits.ts';
import { readName } from './read-name.ts';
import { type RenderOptions, renderEssay } from './render-essay.ts';
import { type Outcome, searchIndex } from './search-index.ts';
import type { Subject } from './subject.ts';

export interface Site {
  /** The folder of the site on its host, with a slash at both ends. */
  readonly base: string;
  /** How many essays there are to be searched. */
  readonly essays: number;
  /** Id of the series whose issues are named by their number alone. */
  readonly mainSeries: string;
}

export interface Found {
  readonly index: SearchIndex;
  /** What was searched for: another spelling than the one typed where the outcome is corrected. */
  readonly query: Query;
  readonly outcome: Outcome;
  /** The essays listed: those found, or where none is, those that come nearest. */
  readonly listed: readonly RankedEssay[];
  readonly wanted: Wanted;
  /** Fetches the texts of the first so many at once, before they are rendered. */
  readonly prefetch: (essays: number) => void;
  /** Draws the listed essays from one index to another. */
  readonly draw: (from: number, to: number) => Promise<HTMLLIElement[]>;
}

/** What is looked for below the cards: an issue or a work by its citations, since '40' is in many a text that cites none. */
export function searchedFor(query: Query, subjects: readonly Subject[]): Query {
  const cited = subjects.find(({ exact, filter }) => exact && filter.startsWith('cites:'));
  return cited === undefined ? query : readQuery(cited.filter);
}

/** `growing`: while it is being typed, when nothing is corrected. */
export async function runQuery(
  typed: Query,
  index: SearchIndex,
  { base, mainSeries }: Site,
  growing: boolean,
): Promise<Found> {
  const first = await verify(await searchIndex(typed, index), index);
  const outcome = growing ? first : await searchCorrected(typed, first, index);
  const query = outcome.corrected === undefined ? typed : readQuery(outcome.corrected.to);
  // Where no essay has all of the words, those are listed that come nearest.
  const listed = outcome.nothing?.nearest ?? outcome.essays;
  const { language, series } = index.start;
  const terms = [...outcome.terms, ...citedTerms(query, series)];
  const wanted: Wanted = { terms: outcome.terms, language };
  const addressOf = linkPlace(base, terms);
  const { nothing, namesOnly } = outcome;
  const options: RenderOptions = {
    terms,
    language,
    mainSeries,
    addressOf,
    missing: nothing?.missing ?? null,
    namesOnly,
  };
  const read = (from: number, to: number): Promise<(ReadEssay | null)[]> =>
    Promise.all(listed.slice(from, to).map((essay) => readHits(essay, wanted, index)));
  /** Repeated passages shown so far: each is shown with the first of the essays that have it. */
  const shown = new Set<number>();
  return {
    ...{ index, query, outcome, listed, wanted },
    prefetch(essays) {
      // An error here occurs again in `draw`, which reports it.
      read(0, essays).catch(() => undefined);
    },
    async draw(from, to) {
      const items: HTMLLIElement[] = [];
      for (const essay of await read(from, to)) {
        const left = essay === null ? null : await leaveOutRepeats(essay, shown);
        if (left === null) continue;
        for (const { repeat } of left.hits) if (repeat !== null) shown.add(repeat.passage);
        items.push(renderEssay(left, options));
      }
      return items;
    },
  };
}

/** Essays that are shown at first; at most twice as many are read to verify that they have the phrases. */
const AT_ONCE = 10;
const MAX_VERIFIED = 2 * AT_ONCE;

/** The outcome without essays that turn out not to have a phrase; only so many are read as are shown at first. */
async function verify(outcome: Outcome, index: SearchIndex): Promise<Outcome> {
  const { terms, essays: found } = outcome;
  if (terms.every(({ kind }) => kind === 'word')) return outcome;
  const verified: RankedEssay[] = [];
  let at = 0;
  for (; at < Math.min(MAX_VERIFIED, found.length) && verified.length < AT_ONCE; at += AT_ONCE) {
    const next = found.slice(at, at + AT_ONCE);
    const read = await Promise.all(
      next.map((essay) => readHits(essay, { terms, language: index.start.language }, index)),
    );
    verified.push(...next.filter((_, own) => read[own] !== null));
  }
  const unread = found.slice(at);
  const essays = [...verified, ...unread];
  // Of a phrase whose words were all looked up, only the tokens that forms share are in doubt.
  const isUncertain = unread.length > 0 && (outcome.isUncertain || verified.length < at);
  const nothing = essays.length > 0 ? null : (outcome.nothing ?? outcome.explainNone());
  return { ...outcome, essays, isUncertain, nothing };
}

/** An essay without the hits that are shown above as 'also in'; null where it has no other. */
async function leaveOutRepeats(essay: ReadEssay, shown: ReadonlySet<number>): Promise<ReadEssay | null> {
  const hits = essay.hits.filter(({ repeat }) => repeat === null || !shown.has(repeat.passage));
  if (hits.length > 0 || essay.hits.length === 0) return { ...essay, hits };
  const [next, ...rest] = essay.rest;
  return next === undefined ? null : { ...essay, hits: await essay.readMore([next]), rest };
}

/**
 * What is printed where an issue is cited that a filter asks for: its number, or the words of a work's name. They are
 * marked as if they had been typed. A printed range that includes the number doesn't show it, and has no mark.
 */
function citedTerms({ filters }: Query, series: readonly Named[]): Term[] {
  const values = filters.flatMap(({ name, values: own, not }) => (name === 'cites' && !not ? own : []));
  return values.flatMap((value) => {
    const number = /\d+$/.exec(value.trim())?.[0] ?? '';
    const words = value.slice(value.lastIndexOf('/') + 1).replaceAll(/[-"]/g, ' ');
    const isIssue = readName(value, series).issues.length > 0;
    return readQuery(isIssue ? String(Number(number)) : `"${words}"`).terms;
  });
}
