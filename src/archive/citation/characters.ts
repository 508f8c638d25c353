/**
 * The characters between the words of a citation. Print and its copies part words with more than spaces: with
 * no-break spaces, soft hyphens left by a typesetter, and in Markdown with the marks of emphasis.
 *
 * Each set is written as the inside of a character class.
 */

const NO_BREAK_SPACE = '\\u00a0';
const THIN_SPACES = '\\u2000-\\u200a\\u202f\\u205f\\u3000';
const SOFT_HYPHEN = '\\u00ad';
/** Zero-width space and joiners, word joiner, byte order mark. */
const WITHOUT_WIDTH = '\\u200b-\\u200d\\u2060\\ufeff';

/** Spaces within a line. */
export const SPACES = ` \\t${NO_BREAK_SPACE}${THIN_SPACES}${SOFT_HYPHEN}${WITHOUT_WIDTH}`;

/** Whatever may stand between two words, line breaks and emphasis included. */
export const SEPARATORS = `${SPACES}\\r\\n*_`;

/** Hyphen-minus, hyphen, non-breaking hyphen, figure dash, en dash, em dash, horizontal bar, minus. */
export const HYPHENS = '\\-\\u2010-\\u2015\\u2212';

/** Straight and curly apostrophes, the wrong way round too: a shortened year is printed with either. */
export const APOSTROPHES = "'\\u2018\\u2019\\u02bc";

/** Quotation marks, which close after a name: ‘EPSR’ 1128. */
export const QUOTATION_MARKS = `${APOSTROPHES}"\\u201c\\u201d`;

/**
 * What may part two words of one citation: spaces, one line break (with the marks of a Markdown quotation
 * after it), emphasis. A blank line or a new list item ends every citation.
 *
 * Bounded, so that a megabyte of spaces costs no more than eighty of them.
 */
const LONGEST = 80;

const SPACE = new RegExp(`[${SPACES}]`);
const TAG = /<\/?(?:em|strong|i|b|cite|span|u|abbr|q)>/y;
const ITEM = /[ \t]{0,8}(?:[*+-]|\d{1,3}[.)])[ \t]/y;
const QUOTE_MARKS = /[ \t]{0,8}(?:>[ \t]?){0,8}/y;
/** More than bold italic: a line of asterisks parts the items of a rubric. */
const EMPHASIS = /[*_]{1,3}(?![*_])/y;

/** The place of the next word after `at`; where what stands between parts them for good, no word starts there. */
export function skipSeparators(text: string, at: number): number {
  const last = Math.min(text.length, at + LONGEST);
  let lines = 0;
  let i = at;
  while (i < last) {
    const sign = text.charCodeAt(i);
    if (sign === 0x20) i++;
    else if (sign === 0x0a || sign === 0x0d) {
      const next = i + (sign === 0x0d && text.charCodeAt(i + 1) === 0x0a ? 2 : 1);
      if (lines++ > 0 || matchEnd(ITEM, text, next) !== null) return i;
      i = matchEnd(QUOTE_MARKS, text, next) ?? next;
    } else if (sign === 0x2a || sign === 0x5f) {
      const end = matchEnd(EMPHASIS, text, i);
      if (end === null) return i;
      i = end;
    } else if (sign === 0x5c) {
      // Markdown's escape: `\[ILWP Bulletin No 450\]`.
      if (!/[[\]().\-*_&#\r\n]/.test(text[i + 1] ?? '')) return i;
      i++;
    } else if (sign === 0x3c) {
      const end = matchEnd(TAG, text, i);
      if (end === null) return i;
      i = end;
    } else if (sign === 0x26 && text.startsWith('&nbsp;', i)) i += 6;
    else if (sign === 0x09 || (sign > 0x7f && SPACE.test(text[i] ?? ''))) i++;
    else return i;
  }
  return i;
}

/** Where a match of a sticky pattern at `at` ends, or null. */
export function matchEnd(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

/** A match of a sticky pattern at `at`. */
export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The words just before `at`, for patterns that end in `$`: at most `most` units, and nothing before `floor`. */
export const textBefore = (text: string, at: number, minStart: number, most: number): string =>
  text.slice(Math.max(minStart, at - most, 0), at);

/** Whether the words between two places stand on more than one line. */
export const crossesLine = (text: string, from: number, to: number): boolean =>
  /[\r\n]/.test(text.slice(from, to));

/** A gap or nothing, as part of a pattern: bounded, and with one line break at most. */
export const MAYBE_GAP = `[${SPACES}*_]{0,20}(?:\\r?\\n[${SPACES}*_>]{0,20})?`;
/** The same, of one unit at least. */
export const GAP = `(?=[${SEPARATORS}])${MAYBE_GAP}`;
