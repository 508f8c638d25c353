/** Citation counts: by year of the citing essay and of the target, by resolution, and by target. */
import { yearOf } from '../build-archive.ts';
import { issueId } from '../schema/id.ts';
import type { Archive, Issue, Series } from '../types.ts';
import type { Work } from '../works.ts';
import { citationsFromElsewhere } from './cites.ts';
import { hasFlag } from './explain.ts';
import type { Citation } from './types.ts';

interface YearCounts {
  /** Citations by essays of the year. */
  readonly toHeld: number;
  readonly toNotHeld: number;
  readonly unresolved: number;
  /** Citations of issues and works of the year. */
  readonly received: number;
}

export interface CitationYears {
  /** Every year from the first to the last that cites or is cited. */
  readonly years: readonly (YearCounts & { readonly year: number })[];
  /** Counts by citing year, then cited year. */
  readonly matrix: ReadonlyMap<number, ReadonlyMap<number, number>>;
  /** Citations of issues and works whose year is unknown. */
  readonly undated: number;
}

export function citationsByYear(archive: Archive): CitationYears {
  const matrix = new Map<number, Map<number, number>>();
  const found = new Map<number, { -readonly [Count in keyof YearCounts]: number }>();
  let undated = 0;
  for (const citation of archive.graph.citations) {
    if (citation.resolution.kind === 'dismissed') continue;
    const from = citingYear(archive, citation);
    const to = citedYear(archive, citation);
    if (citation.held === null) at(from).unresolved++;
    else if (citation.held) at(from).toHeld++;
    else at(from).toNotHeld++;
    if (to !== null) {
      at(to).received++;
      const row = matrix.get(from) ?? new Map<number, number>();
      matrix.set(from, row.set(to, (row.get(to) ?? 0) + 1));
    } else if (citation.held !== null) undated++;
  }
  const known = [...found.keys()].sort((a, b) => a - b);
  const [first = 0, last = first - 1] = [known[0], known.at(-1)];
  const years = Array.from({ length: last - first + 1 }, (_, index) => ({
    year: first + index,
    ...at(first + index),
  }));
  return { years, matrix, undated };

  function at(year: number) {
    const counts = found.get(year) ?? { toHeld: 0, toNotHeld: 0, unresolved: 0, received: 0 };
    found.set(year, counts);
    return counts;
  }
}

/** How often an issue or a work is cited in each year, from its own to the last of the archive. */
export function citedInYears(archive: Archive, cited: Issue | Work): { year: number; count: number }[] {
  const counts = new Map<number, number>();
  for (const citation of citationsFromElsewhere(archive, cited)) {
    const year = citingYear(archive, citation);
    counts.set(year, (counts.get(year) ?? 0) + 1);
  }
  if (counts.size === 0) return [];
  const known = [...counts.keys()];
  const own = dateOfCited(cited);
  const first = Math.min(...known, ...(own === null ? [] : [yearOf(own)]));
  const last = Math.max(...known, archive.years.at(-1) ?? first);
  return Array.from({ length: last - first + 1 }, (_, index) => ({
    year: first + index,
    count: counts.get(first + index) ?? 0,
  }));
}

const citingYear = (archive: Archive, { essay }: Citation): number =>
  yearOf(archive.essays.get(essay)?.record.date ?? '');

function citedYear(archive: Archive, { resolution }: Citation): number | null {
  if (resolution.kind !== 'resolved') return null;
  const { series, number, work } = resolution.target;
  const cited =
    number === null
      ? archive.series.get(series)?.works.find(({ id }) => id === work)
      : archive.issues.get(issueId(series, number));
  const date = cited === undefined ? null : dateOfCited(cited);
  return date === null ? null : yearOf(date);
}

const dateOfCited = (cited: Issue | Work): string | null =>
  'number' in cited ? (cited.date?.date ?? null) : cited.date;

export interface CitationTally {
  /** Without those that a reading dismisses. */
  readonly all: number;
  readonly held: number;
  readonly notHeld: number;
  readonly unresolved: number;
  readonly dateDiffers: number;
  /** Those within quotations. */
  readonly quoted: number;
}

export function tallyCitations({ graph }: Archive): CitationTally {
  const all = graph.citations.filter(({ resolution }) => resolution.kind !== 'dismissed');
  const count = (is: (citation: (typeof all)[number]) => boolean): number => all.filter(is).length;
  return {
    all: all.length,
    held: count(({ held }) => held === true),
    notHeld: count(({ held }) => held === false),
    unresolved: count(({ held }) => held === null),
    dateDiffers: count((citation) => hasFlag(citation, 'date-differs')),
    quoted: count(({ via }) => via),
  };
}

export interface CitedCount {
  readonly series: Series;
  readonly cited: Issue | Work;
  readonly held: boolean;
  readonly essays: number;
  readonly citations: number;
}

/** Issues and works by the number of citing essays, highest first. */
export function rankByCitingEssays(archive: Archive): CitedCount[] {
  return [...archive.series.values()]
    .flatMap((series) =>
      [...series.issues, ...series.works.filter(({ issue }) => issue === null)].flatMap((cited) => {
        const citing = citationsFromElsewhere(archive, cited);
        if (citing.length === 0) return [];
        const held = 'number' in cited && cited.held;
        const essays = new Set(citing.map(({ essay }) => essay)).size;
        return [{ series, cited, held, essays, citations: citing.length }];
      }),
    )
    .sort((a, b) => b.essays - a.essays || b.citations - a.citations);
}
