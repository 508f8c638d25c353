/** Searches with another spelling in the place of a word that stands nowhere; of a phrase, for each such word. */
import { findSpellings } from '../engine/find-spellings.ts';
import type { SearchIndex } from '../engine/open-index.ts';
import type { Query, Term } from '../query/query.ts';
import { splitWords } from '../words/split-words.ts';
import { stemWord } from '../words/stem-word.ts';

export interface OfferedSpelling {
  /** The word that the archive has. */
  readonly word: string;
  /** The search with it. */
  readonly typed: string;
}

export async function offerSpellings(
  term: Term,
  { typed }: Query,
  index: SearchIndex,
): Promise<OfferedSpelling[]> {
  const words =
    term.kind === 'word'
      ? [{ form: term.form, start: term.start, end: term.end }]
      : splitWords(typed.slice(term.start, term.end)).map(({ form, start, end }) => ({
          form,
          start: term.start + start,
          end: term.start + end,
        }));
  const offered = await Promise.all(
    words.map(async ({ form, start, end }) => {
      const isKnown = (await index.words.ofStem(stemWord(form, index.language))).length > 0;
      const near = isKnown ? [] : await findSpellings(form, index);
      return near.map((word) => ({ word, typed: typed.slice(0, start) + word + typed.slice(end) }));
    }),
  );
  return offered.flat();
}
