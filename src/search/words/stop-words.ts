/**
 * The commonest words of English. In the index they take a position and have no posting list, which would be the
 * largest of all and say the least. A phrase with one inside is verified on the text.
 */
import type { PrintedWord } from './split-words.ts';

const listed = (words: string): ReadonlySet<string> => new Set(words.split(' '));

const STOP_WORDS = listed(
  'the of and to in a that is it for on as was with be by this are not at from which an or have but has they were their been he his we its us will all there',
);
/** More common words of questions and sentences, which are indexed. */
const COMMON_WORDS = listed(
  'what who whom whose when where why how do does did done can could should would may might must shall about i you she her him them my your our me am if than then so such these those into over any some no one two out up more only other like most after before even through between many back own under much still being because both very every here now just never again without while however too also',
);

type Word = Pick<PrintedWord, 'form' | 'capitals'>;

/**
 * Whether the word at an index has no posting list. Capitals make a name of it ('US', 'IT'), unless the words next
 * to it are in capitals too, as in a headline. Only English has a list.
 */
export function isStopWord(words: readonly Word[], at: number, language: string): boolean {
  const word = words[at];
  if (language !== 'en' || word === undefined || !STOP_WORDS.has(word.form)) return false;
  return !word.capitals || words[at - 1]?.capitals === true || words[at + 1]?.capitals === true;
}

/** Whether a word can be left out next to rarer ones: it says little, and its posting list is long. */
export const isCommonWord = ({ form, capitals }: Word, language: string): boolean =>
  language === 'en' && !capitals && (STOP_WORDS.has(form) || COMMON_WORDS.has(form));
