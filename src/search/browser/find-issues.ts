/** The issues that somebody means who types a number: `1254`, `EPSR 1254`, `EPSR No. 1254`. */
import type { ListedSeries } from '../issue-list.ts';
import { foldWord } from '../words/fold-word.ts';
import { type Offer, type OfferedIssue, offerIssue } from './offer-issue.ts';
import { tellUnknown } from './tell-unknown.ts';

/** Whether a query can be the number of an issue. */
export const mayBeNumber = (typed: string): boolean => /^[^\d"]{0,60}\d{1,6}\.?$/.test(typed);

export function findIssues(typed: string, list: readonly ListedSeries[]): Offer {
  const [, before = '', digits = ''] = /^(.*?)(\d+)\.?$/.exec(typed) ?? [];
  if (digits === '') return { issues: [], remarks: [] };
  const number = Number(digits);
  const issues: OfferedIssue[] = [];
  const remarks: string[] = [];
  for (const series of list) {
    const { title, names, numberWords } = series.record;
    const own = [series.label, title, ...names.map(({ name }) => name)];
    const issue = series.issues.find(([known]) => known === number);
    if (issue === undefined && isNaming(before, own, numberWords)) remarks.push(tellUnknown(number, series));
    if (issue !== undefined && isNaming(before, ['', ...own], numberWords))
      issues.push(offerIssue(series, issue));
  }
  return { issues, remarks };
}

/** Whether the words before a number are one of the names, with or without a word that says that a number follows. */
function isNaming(before: string, names: readonly string[], numberWords: readonly string[]): boolean {
  const typed = foldAll(before);
  const words = ['', ...numberWords, ...MARKS].map(foldAll);
  return names.some((name) => words.some((word) => `${foldAll(name)} ${word}`.trim() === typed));
}

/** Understood before any number. */
const MARKS = ['no', 'number', 'issue', '№'];

const foldAll = (text: string): string => text.split(/\s+/).map(foldWord).join(' ').trim();
