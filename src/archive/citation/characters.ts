/**
 * Separators inside a citation, and matching at a place. Besides spaces, print and Markdown separate words with no-break
 * spaces, soft hyphens and emphasis. Each set is the inside of a character class.
 */

const NO_BREAK_SPACE = '\\u00a0';
const THIN_SPACES = '\\u2000-\\u200a\\u202f\\u205f\\u3000';
const SOFT_HYPHEN = '\\u00ad';
/** Zero-width space and joiners, word joiner, byte order mark. */
const ZERO_WIDTH = '\\u200b-\\u200d\\u2060\\ufeff';

/** Spaces within a line. */
export const SPACES = ` \\t${NO_BREAK_SPACE}${THIN_SPACES}${SOFT_HYPHEN}${ZERO_WIDTH}`;

/** Spaces, line breaks and emphasis. */
export const SEPARATORS = `${SPACES}\\r\\n*_`;

/** Hyphen-minus, hyphen, non-breaking hyphen, figure dash, en dash, em dash, horizontal bar, minus. */
export const HYPHENS = '\\-\\u2010-\\u2015\\u2212';

/** Straight and curly apostrophes, reversed ones too. */
export const APOSTROPHES = "'\\u2018\\u2019\\u02bc";

export const QUOTATION_MARKS = `${APOSTROPHES}"\\u201c\\u201d`;

/** Nouns for one number of a series; a date may precede or follow each. */
export const ISSUE_NOUN = '(?:issues?|editions?|numbers?|copy|copies)(?!\\p{L})';

/** Longer separators are cut, so that a megabyte of spaces costs no more than eighty of them. */
const MAX_SEPARATOR = 80;

const SPACE = new RegExp(`[${SPACES}]`);
const TAG = /<\/?(?:em|strong|i|b|cite|span|u|abbr|q)>/y;
const ITEM = /[ \t]{0,8}(?:[*+-]|\d{1,3}[.)])[ \t]/y;
const QUOTE_MARKS = /[ \t]{0,8}(?:>[ \t]?){0,8}/y;
/** Longer sequences are no emphasis but separate the items of a rubric. */
const EMPHASIS = /[*_]{1,3}(?![*_])/y;

/**
 * Skips the separators of one citation: spaces, emphasis, one line break with the marks of a Markdown quotation. Stops
 * at a blank line and at a new list item, which end every citation.
 */
export function skipSeparators(text: string, at: number): number {
  const last = Math.min(text.length, at + MAX_SEPARATOR);
  let lines = 0;
  let i = at;
  while (i < last) {
    const code = text.charCodeAt(i);
    if (code === 0x20) i++;
    else if (code === 0x0a || code === 0x0d) {
      const next = i + (code === 0x0d && text.charCodeAt(i + 1) === 0x0a ? 2 : 1);
      if (lines++ > 0 || matchEnd(ITEM, text, next) !== null) return i;
      i = matchEnd(QUOTE_MARKS, text, next) ?? next;
    } else if (code === 0x2a || code === 0x5f || code === 0x3c) {
      const end = matchEnd(code === 0x3c ? TAG : EMPHASIS, text, i);
      if (end === null) return i;
      i = end;
    } else if (code === 0x5c) {
      // Markdown's escape: `\[ILWP Bulletin No 450\]`.
      if (!/[[\]().\-*_&#\r\n]/.test(text[i + 1] ?? '')) return i;
      i++;
    } else if (code === 0x26 && text.startsWith('&nbsp;', i)) i += 6;
    else if (code === 0x09 || (code > 0x7f && SPACE.test(text[i] ?? ''))) i++;
    else return i;
  }
  return i;
}

/** The end of a match of a sticky pattern at `at`, or null. */
export function matchEnd(pattern: RegExp, text: string, at: number): number | null {
  pattern.lastIndex = at;
  return pattern.test(text) ? pattern.lastIndex : null;
}

export function matchAt(pattern: RegExp, text: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(text);
}

/** The text before `at`, for patterns that end in `$`: at most `most` characters, and nothing before `minStart`. */
export const textBefore = (text: string, at: number, minStart: number, most: number): string =>
  text.slice(Math.max(minStart, at - most, 0), at);

export const crossesLine = (text: string, from: number, to: number): boolean =>
  /[\r\n]/.test(text.slice(from, to));

const NAME_SEPARATORS = new RegExp(`[${SEPARATORS}.’']+`, 'g');

/** One key for all printed forms of a name, whatever their case, line breaks, '&', letter-spacing and apostrophes. */
export const nameKey = (printed: string): string =>
  printed
    .replace(/&amp;|&/g, 'and')
    .replace(NAME_SEPARATORS, '')
    .toLowerCase();

/** Optional separators as part of a pattern: bounded, with one line break at most. */
export const MAYBE_GAP = `[${SPACES}*_]{0,20}(?:\\r?\\n[${SPACES}*_>]{0,20})?`;
/** At least one separator. */
export const GAP = `(?=[${SEPARATORS}])${MAYBE_GAP}`;
