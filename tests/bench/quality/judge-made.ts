/**
 * Searches over a made archive, each for a paragraph that is known beforehand: by the words that are rarest in it,
 * by a phrase of it, without its accents, in capitals. Words come from all over the archive, so that hundreds of
 * other paragraphs have some of them.
 */
import type { Paragraph } from '../../../src/archive/essay-text.ts';
import type { Archive, Essay } from '../../../src/archive/types.ts';
import { splitWords } from '../../../src/search/words/split-words.ts';
import { isStopWord } from '../../../src/search/words/stop-words.ts';
import type { Judged } from './judged-sample.ts';

/** Every so many essays one paragraph is looked for in each way. */
const STEP = 5;

export function judgeMade(archive: Archive): Judged[] {
  const essays = [...archive.essays.values()];
  const counts = new Map<string, number>();
  for (const { text } of essays)
    for (const { text: words } of text.paragraphs)
      for (const form of new Set(splitWords(words).map(({ form }) => form)))
        counts.set(form, (counts.get(form) ?? 0) + 1);
  return essays
    .filter((_, at) => at % STEP === 0)
    .flatMap((essay, at) => {
      const paragraph = pick(essay, at);
      const forms = splitWords(paragraph.text).map(({ form }) => form);
      const rare = [...new Set(forms)].filter((form) => /^\p{L}{4,}$/u.test(form));
      rare.sort((a, b) => (counts.get(a) ?? 0) - (counts.get(b) ?? 0) || (a < b ? -1 : 1));
      const middle = startOfPhrase(forms);
      const wanted = [`${essay.number} ${paragraph.anchor}`];
      return [
        { typed: rare.slice(0, 2).join(' '), wanted },
        { typed: rare.slice(2, 5).join(' ').toUpperCase(), wanted },
        { typed: `"${forms.slice(middle, middle + 4).join(' ')}"`, wanted },
        {
          typed: `"${forms.slice(2, 5).join(' ')}" ${rare[1]} year:${essay.record.date.slice(0, 4)}`,
          wanted,
        },
      ];
    });
}

/** About the middle, so that four words from there on are not all stop words: those are looked for by no search. */
function startOfPhrase(forms: readonly string[]): number {
  const words = forms.map((form) => ({ form, capitals: false }));
  let start = Math.floor(forms.length / 2);
  while ([0, 1, 2, 3].every((offset) => isStopWord(words, start + offset, 'en'))) start++;
  return start;
}

/** A paragraph of the essay's own, of some length, further down in later essays. */
function pick({ text }: Essay, at: number): Paragraph {
  const own = text.paragraphs.filter(({ depth, text: words }) => depth === 0 && words.length > 300);
  const chosen = own[(at * 3) % own.length];
  if (chosen === undefined) throw new Error('a made essay has no long paragraph');
  return chosen;
}
