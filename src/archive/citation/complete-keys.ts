/**
 * What may still belong to a citation once its first key is read: a number after the date ('26-10-04, No 1254'), a
 * date after a number in brackets ('(1254), 26 October 2004'), a page or a paragraph.
 */
import { matchEnd, skipSeparators } from './gap.ts';
import type { SeriesGrammar } from './grammar.ts';
import type { CitationFields } from './keys.ts';
import { parseDateAfterNumber } from './read-date-after.ts';
import { parseNumbers } from './read-numbers.ts';
import { parseLocator } from './read-page.ts';

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
