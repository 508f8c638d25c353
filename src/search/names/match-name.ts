/**
 * Compares a query with the names of the archive. A title must be typed whole; a person is also found by parts of the
 * name and by a spelling of the family name that is close.
 */
import { editDistance } from '../../algorithms/edit-distance.ts';
import { splitWords } from '../words/split-words.ts';

export type NameMatch = 'exact' | 'spelling' | null;

/** Words of names that may be left out. */
const PARTICLES = new Set(
  'van von der den de du des del della di da dos do la le las los el al bin ibn ben abu ter ten af av zu zum y e'.split(
    ' ',
  ),
);

const wordsOf = (text: string): string[] => splitWords(text.replaceAll('&', ' and ')).map(({ form }) => form);

/** A title as it is compared: without case, accents, punctuation and a leading article. */
export const titleKey = (title: string): string =>
  wordsOf(title)
    .join(' ')
    .replace(/^(?:the|an?) /, '');

interface Names {
  readonly name: string;
  /** Other forms of the name. */
  readonly others: readonly string[];
}

export const matchTitle = (typed: string, { name, others }: Names): NameMatch =>
  [name, ...others].some((title) => titleKey(title) === titleKey(typed)) ? 'exact' : null;

/** A name's words without particles; all words if they are all particles. */
function nameWords(name: string): string[] {
  const words = wordsOf(name);
  const kept = words.filter((word) => !PARTICLES.has(word));
  return kept.length > 0 ? kept : words;
}

/** A name of a person as it is compared: 'Ludwig van Beethoven' and 'ludwig beethoven' are equal. */
export const personKey = (name: string): string => nameWords(name).join(' ');

/**
 * Matches a person. `family` is the family name, or '' for the last word of the name. Each typed word must match another
 * word of one form, and one of them the family name. A given name alone counts only if it is typed with a capital letter,
 * because many are also words: 'Mark', 'Rose'.
 */
export function matchPerson(typed: string, { name, others }: Names, family: string): NameMatch {
  const wanted = nameWords(typed);
  const [only = '', another] = wanted;
  const main = nameWords(family || name).at(-1) ?? '';
  const forms = [name, ...others].map(nameWords);
  const isGivenName = another === undefined && /^\s*\p{Lu}/u.test(typed);
  if (forms.some((form) => matchAll(wanted, form, main, false) || (isGivenName && form.includes(only))))
    return 'exact';
  return forms.some((form) => matchAll(wanted, form, main, true)) ? 'spelling' : null;
}

function matchAll(
  wanted: readonly string[],
  form: readonly string[],
  family: string,
  fuzzy: boolean,
): boolean {
  const left = [...form];
  let hasFamily = false;
  for (const word of wanted) {
    const at = left.findIndex(
      (known) =>
        word === known || (known !== family && isInitial(word, known)) || (fuzzy && isSpeltLike(word, known)),
    );
    if (at < 0) return false;
    const [matched] = left.splice(at, 1);
    hasFamily ||= matched === family;
  }
  return hasFamily || (wanted.length > 0 && wanted.length === form.length);
}

const isInitial = (a: string, b: string): boolean => (a.length === 1 || b.length === 1) && a[0] === b[0];

/** Shorter words have too many others within one letter. */
const SHORTEST = 5;
/** Letters of a word in which two may be wrong. */
const LONG = 8;

/** Whether two words have the same first letter and differ by one letter, long ones by two; 'y' is 'i', 'ph' is 'f'. */
function isSpeltLike(a: string, b: string): boolean {
  const shorter = Math.min(a.length, b.length);
  if (shorter < SHORTEST || Math.abs(a.length - b.length) > 2) return false;
  const [one, other] = [spellingKey(a), spellingKey(b)];
  const most = shorter < LONG ? 1 : 2;
  return one[0] === other[0] && editDistance(one, other, most) <= most;
}

const spellingKey = (word: string): string =>
  word
    .replaceAll('ph', 'f')
    .replaceAll('y', 'i')
    .replace(/ck|[cq]/g, 'k')
    .replaceAll('z', 's')
    .replace(/(.)\1+/g, '$1');
