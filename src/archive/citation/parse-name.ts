/**
 * Parses a printed name of a series: 'EPSR', 'EPSRs', 'Economic &⏎Philosophic Science Review', and a name with another in
 * brackets, 'Economic & Philosophic Science Review (EPSR)'.
 */
import type { SeriesId } from '../schema/id.ts';
import { APOSTROPHES, matchAt, matchEnd, nameKey, QUOTATION_MARKS, skipSeparators } from './characters.ts';
import type { CitationGrammar, SeriesGrammar } from './grammar.ts';

export interface PrintedName {
  readonly end: number;
  readonly series: SeriesId;
  /** 'RFCs 2119 and 8174'. */
  readonly plural: boolean;
  /** 'the EPSR’s'. */
  readonly possessive: boolean;
}

/** A letter, a digit, a slash or a hyphen before a name makes it part of another: 'pro-EPSR', 'x.org/EPSR'. */
const JOINED_BEFORE = /[\p{L}\p{N}/@\-\u2010\u2011]$/u;
const PLURAL = new RegExp(`s(?![\\p{L}\\p{N}${APOSTROPHES}])`, 'uy');
const POSSESSIVE = new RegExp(`(?:[${APOSTROPHES}]s|s[${APOSTROPHES}])(?!\\p{L})`, 'uy');
const LETTER = /\p{L}/uy;
const JOINED_WORD = /[-\u2010\u2011]\p{L}/uy;
const QUOTE = new RegExp(`[${QUOTATION_MARKS}](?![\\p{L}])`, 'uy');

/** `own` is preferred if two series have the name. */
export function parseName(
  text: string,
  at: number,
  grammar: CitationGrammar,
  own: SeriesId | null,
): PrintedName | null {
  if (JOINED_BEFORE.test(text.slice(Math.max(0, at - 1), at))) return null;
  const match = matchAt(grammar.name, text, at);
  if (match === null || match[0] === '') return null;
  const series = ownerOf(match[0], grammar, own);
  if (series === null) return null;
  let end = at + match[0].length;
  const plural = matchEnd(PLURAL, text, end);
  const possessive = matchEnd(POSSESSIVE, text, end);
  end = plural ?? possessive ?? end;
  if (matchEnd(LETTER, text, end) !== null && !isClosedUp(text, end, grammar.series.get(series))) return null;
  if (matchEnd(JOINED_WORD, text, end) !== null) return null;
  end = skipAlias(text, matchEnd(QUOTE, text, end) ?? end, series, grammar);
  return { end, series, plural: plural !== null, possessive: possessive !== null };
}

/** 'EPSRNo1254': a number word without spaces. */
function isClosedUp(text: string, end: number, series: SeriesGrammar | undefined): boolean {
  const word = series?.skipNumberWord(text, end) ?? null;
  return word !== null && /^\S+$/.test(text.slice(end, word.end)) && /\d/.test(text[word.end] ?? '');
}

function skipAlias(text: string, end: number, series: SeriesId, grammar: CitationGrammar): number {
  const at = skipSeparators(text, end);
  const alias = text[at] === '(' ? matchAt(grammar.name, text, at + 1) : null;
  if (alias === null || ownerOf(alias[0], grammar, series) !== series) return end;
  const after = at + 1 + alias[0].length;
  return text[after] === ')' ? after + 1 : end;
}

function ownerOf(printed: string, { names }: CitationGrammar, own: SeriesId | null): SeriesId | null {
  const owners = names.get(nameKey(printed)) ?? [];
  return owners.find((series) => series === own) ?? owners[0] ?? null;
}
