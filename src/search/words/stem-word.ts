/**
 * The stem under which the forms of a word are found together. Porter's rules are for English and nothing else; to
 * those of 1980 the one is added that he put right himself in his later English stemmer: 'weekly' goes with 'week',
 * 'fortnightly' with 'fortnight'.
 */
import { stemmer } from 'stemmer';

/** `form` is folded; a number, a name in another script and a word of two letters are their own stems. */
export function stemWord(form: string, language: string): string {
  if (language !== 'en' || !ENGLISH.test(form) || INVARIANT.has(form)) return form;
  return stemmer(ADVERB.test(form) && !NO_ADVERBS.has(form) ? form.slice(0, -'ly'.length) : form);
}

const ENGLISH = /^[a-z]{3,}$/;

/** `ly` after one of these letters, and after a vowel and a consonant: not 'July', 'reply', 'family', 'Italy'. */
const ADVERB = /[aeiouy][^aeiouy].*(?<=[cdeghkmnrt])ly$/;

/** Words that end as if they were forms of others: the invariants of the later stemmer. */
const INVARIANT = new Set(['news', 'atlas', 'cosmos', 'bias', 'andes', 'howe', 'sky']);

/** What the rule takes for adverbs and isn't: the exceptions that the later stemmer names. */
const NO_ADVERBS = new Set(['early', 'only', 'ugly']);
