/**
 * What may still belong to a citation once its first key is read: a number after the date ('26-10-04, No 1254'), a
 * date after a number in brackets ('(1254), 26 October 2004'), a page or a paragraph.
 */
import { matchEnd, skipGap } from './gap.ts';
import type { SeriesGrammar } from './grammar.ts';
import type { Keys } from './keys.ts';
import { readDateAfter } from './read-date-after.ts';
import { readNumbers } from './read-numbers.ts';
import { readPage } from './read-page.ts';

export function completeKeys(text: string, keys: Keys, series: SeriesGrammar): Keys {
  const numbered = withDate(text, withNumber(text, keys, series), series);
  const { end, paragraph } = readPage(text, numbered.end);
  return paragraph === null ? { ...numbered, end } : { ...numbered, end, paragraph };
}

/** 'EPSR (1254), 26 October 2004'. */
function withDate(text: string, keys: Keys, series: SeriesGrammar): Keys {
  const [member] = keys.members;
  if (member?.form !== 'number' || keys.of !== null || !/[)\]]/.test(text[keys.end - 1] ?? '')) return keys;
  const date = readDateAfter(text, keys.end, series);
  if (date?.precision !== 'day') return keys;
  return { ...keys, end: date.end, members: [{ ...member, form: 'number-date', date: date.iso }] };
}

/** '26-10-04, No 1254', '26 October 2004 (No 1254)'. */
function withNumber(text: string, keys: Keys, series: SeriesGrammar): Keys {
  const [member] = keys.members;
  if (member?.form !== 'date' || keys.members.length > 1 || !series.numbered) return keys;
  const at = skipGap(text, keys.end);
  const sign = matchEnd(/[,(]/y, text, at);
  const word = series.skipNumberWord(text, sign === null ? at : skipGap(text, sign));
  if (word === null) return keys;
  const numbers = readNumbers(text, word.end, { series, label: 'word', dated: false });
  const bracketed = text[at] === '(';
  if (numbers === null || numbers.lowest !== numbers.highest || (bracketed && text[numbers.end] !== ')'))
    return keys;
  const joined = { ...member, form: 'number-date', number: numbers.lowest } as const;
  return { ...keys, end: numbers.end + Number(bracketed), members: [joined] };
}
