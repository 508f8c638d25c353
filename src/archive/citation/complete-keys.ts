/**
 * What may still belong to a citation once its first key is read: a number after the date ('26-10-04, No 1254'), a
 * date after a number in brackets ('(1254), 26 October 2004'), a page or a paragraph.
 */
import { GAP, HYPHENS, MAYBE_GAP, matchAt, matchEnd, skipSeparators } from './characters.ts';
import type { SeriesGrammar } from './grammar.ts';
import type { CitationFields } from './keys.ts';
import { parseDateAfterNumber } from './parse-date-range.ts';
import { parseNumbers } from './parse-numbers.ts';

export function completeKeys(text: string, keys: CitationFields, series: SeriesGrammar): CitationFields {
  const numbered = withDate(text, withNumber(text, keys, series), series);
  const { end, paragraph } = parseLocator(text, numbered.end);
  return paragraph === null ? { ...numbered, end } : { ...numbered, end, paragraph };
}

/** 'EPSR (1254), 26 October 2004'. */
function withDate(text: string, keys: CitationFields, series: SeriesGrammar): CitationFields {
  const [member] = keys.members;
  if (member?.form !== 'number' || keys.of !== null || !/[)\]]/.test(text[keys.end - 1] ?? '')) return keys;
  const date = parseDateAfterNumber(text, keys.end, series);
  if (date?.precision !== 'day') return keys;
  return { ...keys, end: date.end, members: [{ ...member, form: 'number-date', date: date.iso }] };
}

/** '26-10-04, No 1254', '26 October 2004 (No 1254)'. */
function withNumber(text: string, keys: CitationFields, series: SeriesGrammar): CitationFields {
  const [member] = keys.members;
  if (member?.form !== 'date' || keys.members.length > 1 || !series.numbered) return keys;
  const at = skipSeparators(text, keys.end);
  const sign = matchEnd(/[,(]/y, text, at);
  const word = series.skipNumberWord(text, sign === null ? at : skipSeparators(text, sign));
  if (word === null) return keys;
  const numbers = parseNumbers(text, word.end, { series, label: 'word', dated: false });
  const bracketed = text[at] === '(';
  if (numbers === null || numbers.lowest !== numbers.highest || (bracketed && text[numbers.end] !== ')'))
    return keys;
  const joined = { ...member, form: 'number-date', number: numbers.lowest } as const;
  return { ...keys, end: numbers.end + Number(bracketed), members: [joined] };
}

/**
 * The page or paragraph that a citation ends with: 'EPSR 1128, p4', 'EPSR 1448, ¶ 11'. A page belongs to the
 * printed words; a paragraph is an address of the archive's own, and is kept.
 */
const TO = `(?:[${HYPHENS}]\\d{1,4}[a-z]?)?(?![\\d\\p{L}])`;
const PAGE = new RegExp(`,?${MAYBE_GAP}(?:pp?\\.?|pages?(?=[^\\p{L}]))${MAYBE_GAP}\\d{1,3}${TO}`, 'iuy');
const PARAGRAPH = new RegExp(
  `,?${MAYBE_GAP}(?:[¶§]{1,2}|para(?:graph)?s?\\.?(?=${GAP}))${MAYBE_GAP}(\\d{1,4}[a-z]{0,2})${TO}`,
  'iuy',
);

export function parseLocator(
  text: string,
  end: number,
): { readonly end: number; readonly paragraph: string | null } {
  const page = matchAt(PAGE, text, end);
  const after = end + (page?.[0].length ?? 0);
  const paragraph = matchAt(PARAGRAPH, text, after);
  if (paragraph === null) return { end: after, paragraph: null };
  return { end: after + paragraph[0].length, paragraph: `p${paragraph[1]?.toLowerCase()}` };
}
