/** Finds the dates in a printed citation, so that a page can keep each on one line: the figures of `19-10-02` mean nothing once parted. */

const MONTH =
  '(?:jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const DAY = '\\d{1,2}(?:st|nd|rd|th)?';
const YEAR = "(?:\\d{4}|[’']?\\d{2})";

/** Figures; day, month, year; month, day, year; month and year. */
const DATE = new RegExp(
  [
    '\\d{1,4}[-\u2010\u2011\u2013./]\\d{1,2}[-\u2010\u2011\u2013./]\\d{1,4}',
    `${DAY}\\s+(?:of\\s+)?${MONTH},?\\s+${YEAR}`,
    `${MONTH}\\s+${DAY},?\\s+${YEAR}`,
    `${MONTH}\\s+${YEAR}`,
  ]
    .map((form) => `(?<![\\p{L}\\p{N}])${form}(?![\\p{L}\\p{N}])`)
    .join('|'),
  'giu',
);

export interface CitationPart {
  readonly words: string;
  readonly isDate: boolean;
}

/** Parts words at their dates; nothing is added or lost. */
export function partDates(words: string): CitationPart[] {
  const parts: CitationPart[] = [];
  let at = 0;
  for (const { 0: date, index } of words.matchAll(DATE)) {
    if (index > at) parts.push({ words: words.slice(at, index), isDate: false });
    parts.push({ words: date, isDate: true });
    at = index + date.length;
  }
  if (at < words.length) parts.push({ words: words.slice(at), isDate: false });
  return parts;
}
