/** Small numbers in words or Roman numerals, as in 'previous four issues' and 'Part Five'. */
const WORDS =
  `one two three four five six seven eight nine ten eleven twelve thirteen fourteen fifteen sixteen
  seventeen eighteen nineteen twenty`.split(/\s+/);
const ROMAN = /^(?=[IVXL])(XL|L?X{0,3})(IX|IV|V?I{0,3})$/;
const ROMAN_VALUES: Readonly<Record<string, number>> = { I: 1, V: 5, X: 10, L: 50 };

/** The value of '4', 'four' or 'IV', or null. */
export function parseSmallNumber(printed: string): number | null {
  if (/^\d{1,4}$/.test(printed)) return Number(printed);
  const index = WORDS.indexOf(printed.toLowerCase());
  if (index >= 0) return index + 1;
  return ROMAN.test(printed) ? romanValue(printed) : null;
}

function romanValue(printed: string): number {
  const values = [...printed].map((letter) => ROMAN_VALUES[letter] ?? 0);
  return values.reduce((sum, value, index) => sum + (value < (values[index + 1] ?? 0) ? -value : value), 0);
}

export const COUNT = `(?:\\d{1,4}|[IVXL]{1,7}|${WORDS.toReversed().join('|')})(?![\\p{L}\\d])`;
