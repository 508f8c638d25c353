/** The issues that somebody means who types a number: `1254`, `EPSR 1254`, `EPSR No. 1254`. */
import type { ListedSeries } from '../issue-list.ts';
import { foldWord } from '../words/fold-word.ts';
import { type OfferedIssue, offerIssue } from './offer-issue.ts';

/** Whether a query can be the number of an issue. */
export const mayBeNumber = (typed: string): boolean => /^[^\d"]{0,60}\d{1,6}\.?$/.test(typed);

export function findIssues(typed: string, list: readonly ListedSeries[]): OfferedIssue[] {
  const [, before = '', digits = ''] = /^(.*?)(\d+)\.?$/.exec(typed) ?? [];
  if (digits === '') return [];
  const number = Number(digits);
  return list.flatMap((series) => {
    const { title, names, numberWords } = series.record;
    if (!isNaming(before, [series.label, title, ...names.map(({ name }) => name)], numberWords)) return [];
    const issue = series.issues.find(([known]) => known === number);
    return issue === undefined ? [] : [offerIssue(series, issue)];
  });
}

/** Whether the words before a number name a series, say that a number follows, or both, or aren't there. */
function isNaming(before: string, names: readonly string[], numberWords: readonly string[]): boolean {
  const typed = foldAll(before);
  const words = ['', ...numberWords, ...MARKS].map(foldAll);
  return ['', ...names].some((name) => words.some((word) => `${foldAll(name)} ${word}`.trim() === typed));
}

/** Understood before any number. */
const MARKS = ['no', 'number', 'issue', '№'];

const foldAll = (text: string): string => text.split(/\s+/).map(foldWord).join(' ').trim();
