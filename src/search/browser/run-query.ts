/** Runs a query on the index, and lists the essays it finds, some at a time. */
import type { SearchIndex } from '../engine/open-index.ts';
import { readName } from '../engine/read-name.ts';
import { type FoundEssay, type Outcome, searchIndex } from '../engine/search-index.ts';
import type { Query, Term } from '../query/query.ts';
import { readQuery } from '../query/read-query.ts';
import { type DrawnWith, drawEssay } from './draw-essay.ts';
import { type Hit, type ReadEssay, readHits, readMore } from './read-hits.ts';
import { linkPlace } from './search-state.ts';
import { searchCorrected } from './spellings.ts';

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
  /** How many essays the list has. */
  readonly listed: number;
  /** Fetches the texts of the first so many at once, before they are drawn. */
  readonly prefetch: (essays: number) => void;
  /** Draws the listed essays from one index to another. */
  readonly draw: (from: number, to: number) => Promise<HTMLLIElement[]>;
}

/** `growing`: while it is being typed, when nothing is corrected. */
export async function runQuery(
  typed: Query,
  index: SearchIndex,
  { base, mainSeries }: Site,
  growing: boolean,
): Promise<Found> {
  const first = await searchIndex(typed, index);
  const outcome = growing || first.corrected ? first : await searchCorrected(typed, first, index);
  const query = outcome.corrected === undefined ? typed : readQuery(outcome.corrected.to);
  // Where no essay has all of the words, those are listed that come nearest.
  const listed = outcome.nothing?.nearest ?? outcome.essays;
  const terms = [...query.terms.filter(({ not }) => !not), ...citedTerms(query, index)];
  const drawn: DrawnWith = {
    terms,
    language: index.language,
    mainSeries,
    addressOf: linkPlace(base, terms),
    missing: outcome.nothing?.missing ?? null,
    namesOnly: outcome.namesOnly,
  };
  /** Repeated passages shown so far: each is shown with the first of the essays that have it. */
  const shown = new Set<number>();
  return {
    index,
    query,
    outcome,
    listed: listed.length,
    prefetch(essays) {
      // An error here occurs again in `draw`, which reports it.
      for (const essay of listed.slice(0, essays)) readHits(essay, index).catch(() => undefined);
    },
    async draw(from, to) {
      const read = await Promise.all(
        listed.slice(from, to).map((essay: FoundEssay) => readHits(essay, index)),
      );
      const items: HTMLLIElement[] = [];
      for (const essay of read) {
        const left = await leaveOutRepeats(essay, shown, index);
        if (left === null) continue;
        for (const { repeat } of left.hits) if (repeat !== null) shown.add(repeat.passage);
        items.push(drawEssay(left, index, drawn));
      }
      return items;
    },
  };
}

/** An essay without the hits that are shown above as 'also in'; null where it has no other. */
async function leaveOutRepeats(
  essay: ReadEssay,
  shown: ReadonlySet<number>,
  index: SearchIndex,
): Promise<ReadEssay | null> {
  const hits = essay.hits.filter(({ repeat }: Hit) => repeat === null || !shown.has(repeat.passage));
  if (hits.length > 0 || essay.hits.length === 0) return { ...essay, hits };
  const [next, ...rest] = essay.rest;
  return next === undefined ? null : { ...essay, hits: await readMore(essay.essay, [next], index), rest };
}

/**
 * What is printed where an issue is cited that a filter asks for: its number, or the words of a work's name. They are
 * marked as if they had been typed. A printed range that includes the number doesn't show it, and has no mark.
 */
function citedTerms({ filters }: Query, { table: { series } }: SearchIndex): Term[] {
  return filters
    .flatMap(({ name, values, not }) => (name === 'cites' && !not ? values : []))
    .flatMap((value) => {
      const isIssue = readName(value, series).issues.length > 0;
      const number = /\d+$/.exec(value.trim())?.[0] ?? '';
      const words = value.slice(value.lastIndexOf('/') + 1).replaceAll(/[-"]/g, ' ');
      return readQuery(isIssue ? String(Number(number)) : `"${words}"`).terms;
    });
}
