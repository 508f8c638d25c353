/** Fields that several schemas share: a line of text, a date, a language. */
import { z } from 'zod';
import { isDate } from '../../algorithms/dates.ts';
import { hasLineEnd } from '../../algorithms/text.ts';

/** A string of one line, as a title or a name: a line end would break text exports. */
export const lineSchema = z
  .string()
  .min(1)
  .refine((words) => !hasLineEnd(words), {
    error: 'there is a line end in a field of one line',
    params: { hint: 'write it on one line; of a folded text (>) the line end stays, (>-) has none' },
  });

/** A date whose length is its precision. It stays a string, because a YAML date would lose the precision. */
export const dateSchema = z.string().refine(isDate, {
  error: (issue) => `'${String(issue.input)}' is not a date that exists`,
  params: { hint: 'write "2014", "2014-07" or "2014-07-05", in quotes' },
});

export const daySchema = dateSchema.refine((text) => text.length === 10, {
  error: (issue) => `'${String(issue.input)}' is not a whole day`,
  params: { hint: 'write year, month and day: "2014-07-05", in quotes' },
});

/** A language tag (BCP 47): en-GB, de, sr-Latn. */
export const languageSchema = z.string().refine(isLanguage, {
  error: (issue) => `'${String(issue.input).slice(0, 40)}' names no language`,
  params: { hint: 'write it as en-GB, de or fr' },
});

function isLanguage(name: string): boolean {
  if (!/^[a-z]{2,3}(?:-[a-z0-9]{1,8})*$/i.test(name)) return false;
  try {
    return Intl.getCanonicalLocales(name).length === 1;
  } catch {
    return false; // RangeError: not well-formed
  }
}
