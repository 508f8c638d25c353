/** Finds the issues and the year that a query with a number at its end names: `1254`, `EPSR No. 1254`, `1979`. */
import type { ListedIssue, ListedSeries, NameList, PersonRow, SourceRow } from '../names/lists.ts';
import type { NameMatch } from '../names/match-name.ts';
import { foldWord } from '../words/split-words.ts';
import { hasIssueOf } from './issue-dates.ts';

/** What a query can mean. */
export type Meant =
  | { readonly kind: 'person'; readonly row: PersonRow; readonly match: NameMatch }
  | { readonly kind: 'source'; readonly row: SourceRow; readonly match: NameMatch }
  | { readonly kind: 'work'; readonly series: string; readonly work: string }
  | { readonly kind: 'issue'; readonly series: ListedSeries; readonly issue: ListedIssue }
  | EssayMeant
  | { readonly kind: 'date'; readonly date: string; readonly series: readonly ListedSeries[] }
  | { readonly kind: 'page'; readonly row: NameList['pages'][number]; readonly anchor: string };

export interface EssayMeant {
  readonly kind: 'essay';
  readonly series: ListedSeries;
  /** Null if its issue is unknown. */
  readonly issue: ListedIssue | null;
  readonly slug: string;
  readonly anchor: string;
}

export interface FoundMeant {
  readonly meant: readonly Meant[];
  readonly remarks: readonly string[];
}

/** A number with a name of a series before it, or nothing. */
const NUMBER = /^([^\d"]{0,60}?)(\d{1,6})\.?$/;
const YEAR = /^(?:1[5-9]|2[01])\d\d$/;

export function findNumber(typed: string, list: readonly ListedSeries[]): FoundMeant {
  const { meant, remarks } = findIssues(typed, list);
  const years = list.filter((series) => YEAR.test(typed) && hasIssueOf(series, typed));
  return {
    meant: years.length === 0 ? meant : [...meant, { kind: 'date', date: typed, series: years }],
    remarks,
  };
}

function findIssues(typed: string, list: readonly ListedSeries[]): FoundMeant {
  const [, before = '', digits = ''] = NUMBER.exec(typed) ?? [];
  if (digits === '') return { meant: [], remarks: [] };
  const number = Number(digits);
  const meant: Meant[] = [];
  const remarks: string[] = [];
  for (const series of list) {
    const { title, names, numberWords } = series.record;
    const own = [series.id, series.label, title, ...names.map(({ name }) => name)];
    const issue = series.issues.find((known) => known.number === number);
    if (issue === undefined && isNaming(before, own, numberWords))
      remarks.push(remarkUnknown(number, series));
    if (issue !== undefined && isNaming(before, ['', ...own], numberWords))
      meant.push({ kind: 'issue', series, issue });
  }
  return { meant, remarks };
}

/** Says that no issue of a number is known. */
export function remarkUnknown(number: number, { label, issues }: ListedSeries): string {
  const [first, last] = [issues[0]?.number, issues.at(-1)?.number];
  if (first === undefined || last === undefined) return `No issue of ${label} is known.`;
  const where = number < first || number > last ? 'lies outside' : 'is not in';
  return `${label} ${number} ${where} the known run, which goes from ${first} to ${last}.`;
}

/** Whether the words before a number are one of the names, with or without a word that announces a number. */
function isNaming(before: string, names: readonly string[], numberWords: readonly string[]): boolean {
  const typed = foldAll(before);
  const words = ['', ...numberWords, ...NUMBER_WORDS].map(foldAll);
  return names.some((name) => words.some((word) => `${foldAll(name)} ${word}`.trim() === typed));
}

/** Understood before a number of any series. */
const NUMBER_WORDS = ['no', 'number', 'issue', '№'];

const foldAll = (text: string): string =>
  text
    .replaceAll('&', ' and ')
    .split(/[\s_-]+/)
    .map(foldWord)
    .filter((word, at) => word !== '' && (at > 0 || word !== 'the'))
    .join(' ');
