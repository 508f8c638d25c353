/**
 * The span of a citation: its words from name to page, and the brackets around them if those contain nothing else but
 * introductory or closing words: `(see EPSR 1212)`, `(EPSR Perspectives 2002 eg)`, `[ILWP Bulletin No 450 29-06-88]`. The
 * brackets of a Markdown link (`[EPSR 1128](…)`) don't count.
 */
import { matchAt, SEPARATORS, textBefore } from './characters.ts';

const LEADS = `(?:see|also|as|in|the|from|our|cf\\.?|viz\\.?|e\\.?[ ]?g\\.?|i\\.?[ ]?e\\.?|for example|for instance|especially|particularly)`;
const BETWEEN = `[${SEPARATORS}>.,:]{0,8}`;
const OPENING = new RegExp(`([([])${BETWEEN}(?:(?<!\\p{L})${LEADS}(?!\\p{L})${BETWEEN}){0,5}$`, 'iu');
const SEE = new RegExp(
  `(?<!\\p{L})(?:see|cf\\.?)[${SEPARATORS}>]{1,8}(?:(?:also|the|e\\.?g\\.?,?)[${SEPARATORS}>]{1,8}){0,2}$`,
  'iu',
);
const CLOSING = new RegExp(
  `[${SEPARATORS},;:]{0,8}(?:(?:e\\.?[ ]?g|etc|for example|for instance|ff|passim|inclusive|above|below|inter alia|among others)(?!\\p{L})[${SEPARATORS}.,]{0,8}){0,3}[.,;]?[${SEPARATORS}]{0,4}([)\\]])`,
  'iuy',
);
const LINK = /[([:]/;

interface LeadingContext {
  /** The opening bracket, if only introductory words follow it. */
  readonly opening: number | null;
  /** Whether a bracket or 'see' precedes the citation. */
  readonly introduced: boolean;
}

export function leadingContext(text: string, start: number, minStart: number): LeadingContext {
  const before = textBefore(text, start, minStart, 60);
  const match = OPENING.exec(before);
  const opening = match === null ? null : start - before.length + match.index;
  return { opening, introduced: opening !== null || SEE.test(before) };
}

export function expandSpan(
  text: string,
  start: number,
  end: number,
  minStart: number,
): { start: number; end: number } {
  const { opening } = leadingContext(text, start, minStart);
  const closing = opening === null ? null : matchAt(CLOSING, text, end);
  if (opening === null || closing === null) return { start, end };
  const closes = closing[1] === ')' ? '(' : '[';
  const after = end + closing[0].length;
  if (text[opening] !== closes || (closes === '[' && LINK.test(text[after] ?? ''))) return { start, end };
  return { start: opening, end: after };
}
