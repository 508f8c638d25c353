/** The stem under which the forms of a word are found together. Porter's rules are for English and nothing else. */
import { stemmer } from 'stemmer';

/** `form` is folded; a number, a name in another script and a word of two letters are their own stems. */
export const stemWord = (form: string, language: string): string =>
  language === 'en' && ENGLISH.test(form) ? stemmer(form) : form;

const ENGLISH = /^[a-z]{3,}$/;
