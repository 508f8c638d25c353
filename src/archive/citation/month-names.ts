/**
 * Parses a printed month: its name, an abbreviation, or a misspelling, as in the '20th Janaury 2009' of No 1344.
 *
 * A misspelling begins with the right letter and has one edit or two swapped letters; two edits in the names of eight
 * letters and more. 'Jane', 'Judy', 'Match' and 'Marsh' aren't months: shorter names must be exact, but for swapped
 * letters in March and April.
 */
import { editDistance } from '../../algorithms/edit-distance.ts';

const MONTHS = [
  'january',
  'february',
  'march',
  'april',
  'may',
  'june',
  'july',
  'august',
  'september',
  'october',
  'november',
  'december',
];

const ABBREVIATIONS = new Map(
  MONTHS.flatMap((name, index) => shortForms(name).map((form) => [form, index + 1])),
);

function shortForms(name: string): string[] {
  return name === 'september' ? [name, 'sep', 'sept'] : [name, name.slice(0, 3), name.slice(0, 4)];
}

/** The number of the month that a word names, from 1; null where it names none. */
export function parseMonthName(printed: string): number | null {
  const word = printed.toLowerCase();
  const known = ABBREVIATIONS.get(word);
  if (known !== undefined) return known;
  if (word.length < 5) return null;
  const index = MONTHS.findIndex(
    (name) => name.startsWith(word) || (name[0] === word[0] && isMisspellingOf(word, name)),
  );
  return index < 0 ? null : index + 1;
}

function isMisspellingOf(word: string, name: string): boolean {
  if (name.length < 5 || Math.abs(word.length - name.length) > 2) return false;
  const distance = editDistance(word, name);
  const isAnagram = sortLetters(word) === sortLetters(name);
  if (name.length === 5) return isAnagram && distance === 1;
  return distance <= (name.length < 8 && !isAnagram ? 1 : 2);
}

const sortLetters = (word: string): string => [...word].sort().join('');
