/**
 * A month by its printed name, abbreviation or slip: '20th Janaury 2009' is how No 1344 dates itself.
 *
 * A slip is one letter put in, left out, changed or two changed about (two slips in the names of eight letters
 * and more), and begins with the right letter. Short names are read only as they are: 'Jane' and 'Judy' are
 * no months, nor are 'Match' and 'Marsh', so that of March and April only letters that changed places count.
 */
import { editDistance } from '../edit-distance.ts';

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
export function monthOf(printed: string): number | null {
  const word = printed.toLowerCase();
  const known = ABBREVIATIONS.get(word);
  if (known !== undefined) return known;
  if (word.length < 5) return null;
  const index = MONTHS.findIndex((name) => name[0] === word[0] && isSlipOf(word, name));
  return index < 0 ? null : index + 1;
}

function isSlipOf(word: string, name: string): boolean {
  if (name.length < 5) return false;
  if (name.length === 5) return sortLetters(word) === sortLetters(name) && editDistance(word, name) === 1;
  return editDistance(word, name) <= (name.length < 8 ? 1 : 2);
}

const sortLetters = (word: string): string => [...word].sort().join('');
