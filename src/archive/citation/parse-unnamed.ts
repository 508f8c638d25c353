/**
 * Citations without the series' name, as a series makes them of itself: 'Back issues 1500-1594', 'May–September
 * issues 2000', '[Part One in Vol 8 1979-88]'. They are read only in texts of a series that speaks so
 * (`relative`), and never where a name that we don't know stands before them or 'of' another after them. A mere
 * '(No 1254 26-10-04)' could be any paper's, and isn't read.
 */
import { GAP, HYPHENS, matchAt, matchEnd, skipSeparators, textBefore } from './characters.ts';
import { ISSUE_NOUN, type SeriesGrammar } from './grammar.ts';
import { type CitationFields, dateKeys, numbersToKeys, single } from './keys.ts';
import { readDate } from './parse-date.ts';
import { isoMonths, parseMonthRange } from './parse-date-range.ts';
import { readMonthsOfIssues } from './parse-issue-phrase.ts';
import { parseNumbers } from './parse-numbers.ts';
import { COUNT, parseSmallNumber } from './small-numbers.ts';

const BACK_ISSUES = new RegExp(`back${GAP}(?=${ISSUE_NOUN})`, 'iuy');
const ISSUES_OF = new RegExp(`issues${GAP}(?:(?:of|from|for)${GAP})?`, 'iuy');
const PART_IN_VOLUME = new RegExp(
  `part${GAP}${COUNT}${GAP}in${GAP}(?:the${GAP})?(vol(?:ume)?)\\.?${GAP}(${COUNT})(?:${GAP}(?:19|20)\\d\\d[${HYPHENS}](?:19|20)?\\d\\d(?!\\d))?`,
  'iuy',
);

export function readBackIssues(text: string, at: number, series: SeriesGrammar): CitationFields | null {
  const back = matchEnd(BACK_ISSUES, text, at);
  const word = back === null ? null : series.skipNumberWord(text, back);
  if (word === null) return null;
  const numbers = parseNumbers(text, word.end, { series, label: 'noun', dated: true });
  if (numbers === null || skipOf(text, numbers.end) !== null) return null;
  // 'Back issues 1998-2000' are those of three years.
  if (!series.bareNumbers && numbers.lowest >= 1900 && numbers.highest <= 2099) return null;
  return numbersToKeys(numbers);
}

/** The months stand after 'issues', at `at`, or before it: then every place of a stretch before it is tried, as with names. */
export function readMonthIssues(
  text: string,
  at: number,
  minStart: number,
  series: SeriesGrammar,
): { readonly start: number; readonly keys: CitationFields } | null {
  const after = readIssuesOfMonths(text, at, series);
  if (after !== null) return { start: at, keys: after };
  const before = textBefore(text, at, minStart, 60);
  if (!/[\p{L}\d.][\s\u00a0*_]{1,8}$/u.test(before)) return null;
  for (const { index } of before.matchAll(/(?<![\p{L}\p{N}])(?=\p{Lu})/gu)) {
    const start = at - before.length + index;
    const keys = readMonthsOfIssues(text, start, series) ?? readMonthOfIssues(text, start, at, series);
    if (keys !== null && keys.end > at) return skipOf(text, keys.end) === null ? { start, keys } : null;
  }
  return null;
}

/** 'Issues May–September 2000', 'issues of May to September 2000'. */
function readIssuesOfMonths(text: string, at: number, series: SeriesGrammar): CitationFields | null {
  const issues = matchEnd(ISSUES_OF, text, at);
  const months = issues === null ? null : parseMonthRange(text, issues, series);
  if (months === null || months.to.year === null || skipOf(text, months.end) !== null) return null;
  return dateKeys({ end: months.end, iso: isoMonths(months, null), precision: 'months' });
}

/** 'May 2000 issues': one month. */
function readMonthOfIssues(
  text: string,
  start: number,
  at: number,
  series: SeriesGrammar,
): CitationFields | null {
  const date = readDate(text, start, series);
  if (date?.precision !== 'month' || skipSeparators(text, date.end) !== at) return null;
  return dateKeys({ ...date, end: at + 'issues'.length });
}

/** '[Part One in Vol 8 1979-88]': the whole of a bracket, in a series with one family of volumes. */
export function readPartInVolume(text: string, at: number, series: SeriesGrammar): CitationFields | null {
  const match = matchAt(PART_IN_VOLUME, text, at);
  if (match === null || !/[([]$/.test(text.slice(Math.max(0, at - 1), at))) return null;
  const end = at + match[0].length;
  if (!/^[)\]]/.test(text.slice(end, end + 1))) return null;
  const families = new Set(
    series.works.filter(({ pattern }) => /vol/i.test(pattern.source)).map(({ id }) => id),
  );
  const [family, ...more] = families;
  if (family === undefined || more.length > 0) return null;
  const volume = match[2] ?? '';
  return single(end, {
    form: 'work',
    work: family.replace('{n}', String(parseSmallNumber(volume) ?? volume)),
  });
}

/**
 * Whether a citation without the series' name may be the series' own. A name that we don't know before it, or 'of'
 * something after it, makes it another's: 'Journal of Economic Perspectives 2002', 'the last issue of Weekly Worker'.
 */

/** Words that may have a capital before a citation; any other is taken for the name of something. */
const OPENERS = new Set(
  `the see also in from and as with both our its an a of on for eg cf since like read both series`.split(' '),
);
const CAPITAL = /(?<![\p{L}\p{N}’'-])(\p{Lu}[\p{L}’'-]*)[ \t\u00a0*_]{1,8}$/u;
const OF = /of(?!\p{L})/iuy;
const THE = /(?:the|our)(?!\p{L})/iuy;

/** Whether no name stands before a place: 'Journal of Economic Perspectives 2002' is not ours. */
export function standsAlone(text: string, start: number, minStart: number): boolean {
  const match = CAPITAL.exec(textBefore(text, start, minStart, 40));
  return match === null || OPENERS.has((match[1] ?? '').toLowerCase());
}

/** Past 'of the' at a place, where someone's name must follow; null where there is no 'of'. */
export function skipOf(text: string, end: number): number | null {
  const of = matchEnd(OF, text, skipSeparators(text, end));
  if (of === null) return null;
  const at = skipSeparators(text, of);
  const the = matchEnd(THE, text, at);
  return the === null ? at : skipSeparators(text, the);
}
