/** The language of a text, as web pages name it (BCP 47): en-GB, de, sr-Latn. */
import { z } from 'zod';

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
