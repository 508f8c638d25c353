/** Finds the dates and numbers in a printed citation, which must not break across lines: `19-10-02`, `No 1254`. */

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const DAY = '\\d{1,2}(?:st|nd|rd|th)?';
const YEAR = "(?:\\d{4}|[’']?\\d{2})";

/** A numeric date; day, month, year; month, day, year; month and year; a number. */
const UNBREAKABLE = new RegExp(
  [
    '\\d{1,4}[-\u2010\u2011\u2013./]\\d{1,2}[-\u2010\u2011\u2013./]\\d{1,4}',
    `${DAY}\\s+(?:of\\s+)?${MONTH},?\\s+${YEAR}`,
    `${MONTH}\\s+${DAY},?\\s+${YEAR}`,
    `${MONTH}\\s+${YEAR}`,
    'Nos?\\.?\\s+\\d+',
  ]
    .map((form) => `(?<![\\p{L}\\p{N}])${form}(?![\\p{L}\\p{N}])`)
    .join('|'),
  'giu',
);

interface CitationFragment {
  readonly words: string;
  readonly isKept: boolean;
}

/** Splits a text at its dates and numbers; the parts joined give the text. */
export function findUnbreakable(words: string): CitationFragment[] {
  const parts: CitationFragment[] = [];
  let at = 0;
  for (const { 0: kept, index } of words.matchAll(UNBREAKABLE)) {
    if (index > at) parts.push({ words: words.slice(at, index), isKept: false });
    parts.push({ words: kept, isKept: true });
    at = index + kept.length;
  }
  if (at < words.length) parts.push({ words: words.slice(at), isKept: false });
  return parts;
}
