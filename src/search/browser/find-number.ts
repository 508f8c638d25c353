/** Finds the issues and the year that a query with a number at its end names: `1254`, `EPSR No. 1254`, `1979`. */
import type { ListedSeries } from '../names/build-lists.ts';
import { titleKey } from '../names/match-name.ts';
import { describeDate, describeIssue } from './describe-subjects.ts';
import { hasIssueOf, type Lists } from './open-lists.ts';
import type { Describe, FoundMeant } from './subject.ts';

/** Understood before a number of any series. */
const NUMBER_WORDS = ['', 'no', 'number', 'issue', '№'];
const YEAR = /^(?:1[5-9]|2[01])\d\d$/;

export function findNumber(typed: string, list: readonly ListedSeries[], lists: Lists): FoundMeant {
  const meant: Describe[] = [];
  const remarks: string[] = [];
  const [, digits = ''] = /^[^\d"]{0,60}?(\d{1,6})\.?$/.exec(typed) ?? [];
  for (const series of digits === '' ? [] : list) {
    const { label, record } = series;
    const words = [...NUMBER_WORDS, ...record.numberWords];
    const isNamed = (name: string): boolean =>
      words.some((word) => titleKey(`${name} ${word} ${digits}`) === titleKey(typed));
    const hasName = [series.id, label, record.title, ...record.names.map(({ name }) => name)].some(isNamed);
    const number = Number(digits);
    const issue = series.issues.find((known) => known.number === number);
    if (issue === undefined && hasName) remarks.push(remarkUnknown(number, series));
    if (issue !== undefined && (hasName || isNamed('')))
      meant.push(() => describeIssue(series, issue, lists));
  }
  const dated = list.filter((series) => YEAR.test(typed) && hasIssueOf(series, typed));
  if (dated.length > 0) meant.push(async () => describeDate(typed, dated));
  return { meant, remarks };
}

/** Says that no issue of a number is known. */
export function remarkUnknown(number: number, { label, issues }: ListedSeries): string {
  const [first, last] = [issues[0]?.number, issues.at(-1)?.number];
  if (first === undefined || last === undefined) return `No issue of ${label} is known.`;
  const where = number < first || number > last ? 'lies outside' : 'is not in';
  return `${label} ${number} ${where} the known run, which goes from ${first} to ${last}.`;
}
