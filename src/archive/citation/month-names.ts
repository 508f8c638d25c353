/**
 * A month by its printed name, abbreviation or slip: '20th Janaury 2009' is how No 1344 dates itself.
 *
 * A slip is one letter put in, left out, changed or two changed about (two slips in the names of eight letters
 * and more), and begins with the right letter. Short names are read only as they are: 'Jane' and 'Judy' are
 * no months, nor are 'Match' and 'Marsh', so that of March and April only letters that changed places count.
 */

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
  const index = MONTHS.findIndex((name) => name[0] === word[0] && isMisspellingOf(word, name));
  return index < 0 ? null : index + 1;
}

function isMisspellingOf(word: string, name: string): boolean {
  if (name.length < 5) return false;
  if (name.length === 5) return sortLetters(word) === sortLetters(name) && distance(word, name) === 1;
  return distance(word, name) <= (name.length < 8 ? 1 : 2);
}

const sortLetters = (word: string): string => [...word].sort().join('');

/** Edits between two words, a change of places counting as one (optimal string alignment). */
function distance(a: string, b: string): number {
  if (Math.abs(a.length - b.length) > 2) return 3;
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let row = 1; row <= a.length; row++) {
    const current = [row];
    for (let column = 1; column <= b.length; column++) {
      const same = a[row - 1] === b[column - 1];
      let least = Math.min(
        at(above, column) + 1,
        at(current, column - 1) + 1,
        at(above, column - 1) + (same ? 0 : 1),
      );
      if (row > 1 && a[row - 1] === b[column - 2] && a[row - 2] === b[column - 1])
        least = Math.min(least, at(before, column - 2) + 1);
      current.push(least);
    }
    before = above;
    above = current;
  }
  return at(above, b.length);
}

const at = (row: readonly number[], column: number): number => row[column] ?? Infinity;
