/** The issues that somebody means who types a number: `1254`, `EPSR 1254`, `EPSR No. 1254`. */
import type { ListedSeries } from '../issue-list.ts';
import { foldWord } from '../words/fold-word.ts';

export interface OfferedIssue {
  /** `EPSR 1254`. */
  readonly name: string;
  /** Its address, below the site's base. */
  readonly path: string;
  readonly date: string;
  readonly held: boolean;
}

/** Whether a query can be the number of an issue; only then is the list of them worth fetching. */
export const mayBeNumber = (typed: string): boolean => /^[^\d"]{0,60}\d{1,6}\.?$/.test(typed);

export function findIssues(typed: string, list: readonly ListedSeries[]): OfferedIssue[] {
  const [, before = '', digits = ''] = /^(.*?)(\d+)\.?$/.exec(typed) ?? [];
  if (digits === '') return [];
  const number = Number(digits);
  return list.flatMap(({ id, label, names, numberWords, issues }) => {
    if (!isNaming(before, names, numberWords)) return [];
    const issue = issues.find(([known]) => known === number);
    if (issue === undefined) return [];
    const [, date, held, slug] = issue;
    // An issue of one essay is that essay to a reader.
    const path = slug === undefined ? `${id}/${number}/` : `${id}/${number}/${slug}/`;
    return [{ name: `${label} ${number}`, path, date, held: held > 0 }];
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
