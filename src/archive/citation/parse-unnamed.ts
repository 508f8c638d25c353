/**
 * Parses citations without the name of the series: 'Back issues 1500-1594', 'May–September issues 2000', '[Part One in Vol 8
 * 1979-88]'. Only texts of a series with the setting `relative` have them, never after an unknown name or before 'of'
 * another. A mere '(No 1254 26-10-04)' could be another publication's.
 */
import { GAP, HYPHENS, ISSUE_NOUN, matchAt, matchEnd, skipSeparators, textBefore } from './characters.ts';
import { type CitationFields, dateFields, issueFields, single } from './fields.ts';
import type { SeriesGrammar } from './grammar.ts';
import { parseDate } from './parse-date.ts';
import { isoMonths, parseMonthRange } from './parse-date-range.ts';
import { parseMonthsOfIssues } from './parse-issue-phrase.ts';
import { parseNumbers } from './parse-numbers.ts';
import { COUNT, parseSmallNumber } from './small-numbers.ts';

const BACK_ISSUES = new RegExp(`back${GAP}(?=${ISSUE_NOUN})`, 'iuy');
const ISSUES_OF = new RegExp(`issues${GAP}(?:(?:of|from|for)${GAP})?`, 'iuy');
const PART_IN_VOLUME = new RegExp(
  `part${GAP}${COUNT}${GAP}in${GAP}(?:the${GAP})?(vol(?:ume)?)\\.?${GAP}(${COUNT})(?:${GAP}(?:19|20)\\d\\d[${HYPHENS}](?:19|20)?\\d\\d(?!\\d))?`,
  'iuy',
);

export function parseBackIssues(text: string, at: number, series: SeriesGrammar): CitationFields | null {
  const back = matchEnd(BACK_ISSUES, text, at);
  const word = back === null ? null : series.skipNumberWord(text, back);
  if (word === null) return null;
  const numbers = parseNumbers(text, word.end, { series, label: 'noun', dated: true });
  if (numbers === null || skipOf(text, numbers.end) !== null) return null;
  // 'Back issues 1998-2000' are those of three years.
  if (!series.bareNumbers && numbers.lowest >= 1900 && numbers.highest <= 2099) return null;
  return issueFields(numbers);
}

/** The months after 'issues' at `at`, or before it: then parsing starts at every word of a bounded range. */
export function parseMonthIssues(
  text: string,
  at: number,
  minStart: number,
  series: SeriesGrammar,
): { readonly start: number; readonly fields: CitationFields } | null {
  const after = parseIssuesOfMonths(text, at, series);
  if (after !== null) return { start: at, fields: after };
  const before = textBefore(text, at, minStart, 60);
  if (!/[\p{L}\d.][\s\u00a0*_]{1,8}$/u.test(before)) return null;
  for (const { index } of before.matchAll(/(?<![\p{L}\p{N}])(?=\p{Lu})/gu)) {
    const start = at - before.length + index;
    const fields = parseMonthsOfIssues(text, start, series) ?? parseMonthOfIssues(text, start, at, series);
    if (fields !== null && fields.end > at)
      return skipOf(text, fields.end) === null ? { start, fields } : null;
  }
  return null;
}

/** 'Issues May–September 2000', 'issues of May to September 2000'. */
function parseIssuesOfMonths(text: string, at: number, series: SeriesGrammar): CitationFields | null {
  const issues = matchEnd(ISSUES_OF, text, at);
  const months = issues === null ? null : parseMonthRange(text, issues, series);
  if (months === null || months.to.year === null || skipOf(text, months.end) !== null) return null;
  return dateFields({ end: months.end, iso: isoMonths(months, null), precision: 'months' });
}

/** 'May 2000 issues': one month. */
function parseMonthOfIssues(
  text: string,
  start: number,
  at: number,
  series: SeriesGrammar,
): CitationFields | null {
  const date = parseDate(text, start, series);
  if (date?.precision !== 'month' || skipSeparators(text, date.end) !== at) return null;
  return dateFields({ ...date, end: at + 'issues'.length });
}

/** '[Part One in Vol 8 1979-88]': a complete bracket, in a series with one family of volumes. */
export function parsePartInVolume(text: string, at: number, series: SeriesGrammar): CitationFields | null {
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

/** Capitalized words that may precede a citation; any other counts as a name. */
const OPENERS = new Set(
  `the see also in from and as with both our its an a of on for eg cf since like read both series`.split(' '),
);
const CAPITAL = /(?<![\p{L}\p{N}’'-])(\p{Lu}[\p{L}’'-]*)[ \t\u00a0*_]{1,8}$/u;
const OF = /of(?!\p{L})/iuy;
const THE = /(?:the|our)(?!\p{L})/iuy;

/** Whether no name precedes a place; 'Journal of Economic Perspectives 2002' is another publication's. */
export function isStandalone(text: string, start: number, minStart: number): boolean {
  const match = CAPITAL.exec(textBefore(text, start, minStart, 40));
  return match === null || OPENERS.has((match[1] ?? '').toLowerCase());
}

/** Skips 'of the'; null if there is no 'of'. A name must follow. */
export function skipOf(text: string, end: number): number | null {
  const of = matchEnd(OF, text, skipSeparators(text, end));
  if (of === null) return null;
  const at = skipSeparators(text, of);
  const the = matchEnd(THE, text, at);
  return the === null ? at : skipSeparators(text, the);
}
