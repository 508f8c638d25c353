/**
 * The lists from which the search finds pages by name. `names.json` is loaded with the first search; `issues.json`
 * only for a query with a digit; a block of `essays/` only for the issues that are shown.
 */
import type { SeriesRecord } from '../../archive/schema/series.ts';

export interface NameList {
  /** The published address of the site with its base path, with a slash at its end. */
  readonly address: string;
  /** First and last year of the charts. */
  readonly years: readonly [first: number, last: number];
  /** The name of each kind of source. */
  readonly kinds: readonly string[];
  readonly series: readonly (readonly [id: string, label: string])[];
  readonly people: readonly PersonRow[];
  readonly sources: readonly SourceRow[];
  readonly works: readonly WorkRow[];
  /** Other pages of the site by their path below the base. */
  readonly pages: readonly (readonly [path: string, title: string])[];
}

/**
 * Counts by year as a string: one digit of base 36 a year, as a share of the highest count. `since` is the year of the
 * first digit.
 */
export type YearCounts = readonly [since: number, digits: string];

/** `family` is the family name where that is not the last word of the name; a body has null, and no parts. */
export type PersonRow = readonly [
  id: string,
  name: string,
  others: readonly string[],
  family: string | null,
  essays: number,
  years: YearCounts,
];

/** `kind` is an index into `kinds`, or -1 for a person. `essays` list the source in their record. */
export type SourceRow = readonly [
  id: string,
  title: string,
  others: readonly string[],
  kind: number,
  essays: number,
  quotations: number,
  years: YearCounts,
];

/** `series` is an index; `issue` is the number of the issue that the work is, or 0. */
export type WorkRow = readonly [
  series: number,
  id: string,
  title: string,
  others: readonly string[],
  issue: number,
  date: string,
  citedBy: number,
];

/** The issues of a series, one column a property. */
export interface PackedSeries {
  readonly id: string;
  readonly label: string;
  /** The names and citation forms of the series, for the citation grammar. */
  readonly record: SeriesRecord;
  /** The first number, then the differences. */
  readonly numbers: readonly number[];
  readonly dates: readonly PackedDate[];
  /** How many essays of the issue the archive has. */
  readonly essays: readonly number[];
  /** How many essays cite the issue. */
  readonly citedBy: readonly number[];
  /** Dates of essays that differ from the date of their issue, each with the number of the issue. */
  readonly ownDates: readonly (readonly [number: number, date: string])[];
  /** Dates of the essays whose issue is unknown. */
  readonly unnumbered: readonly string[];
}

/**
 * A date in ISO to its precision, or '' if unknown. A full date after another one is a number of days: `7`. An estimated
 * date begins with `~`: `~2002-03-25`, `~+7`.
 */
export type PackedDate = string | number;

export interface ListedIssue {
  readonly number: number;
  /** In ISO to its precision; '' if unknown. */
  readonly date: string;
  readonly estimated: boolean;
  readonly essays: number;
  readonly citedBy: number;
  readonly ownDates: readonly string[];
}

export interface ListedSeries extends Pick<PackedSeries, 'id' | 'label' | 'record' | 'unnumbered'> {
  /** Lowest number first. */
  readonly issues: readonly ListedIssue[];
}

/** Essays of up to 100 issues by number, or by `unnumbered`. `date` is '' if it is that of the issue. */
export type EssayBlock = Readonly<Record<string, readonly EssayRow[]>>;
export type EssayRow = readonly [slug: string, title: string, authors: readonly string[], date: string];

/** The block that holds the essays of an issue, as its path below `search/essays/`. */
export const blockOf = (series: string, number: number | null): string =>
  `${series}/${number === null ? 'unnumbered' : Math.floor(number / 100)}`;
