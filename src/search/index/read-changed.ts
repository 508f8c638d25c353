/** Of an essay that the last index hasn't, what is kept for the next one. */
import { hashWord } from '../words/hash-word.ts';
import type { EssayState } from './index-state.ts';
import type { OutlinedEssay } from './outline-essays.ts';
import { printWords } from './print-words.ts';
import { countPairs, splitPlace } from './split-place.ts';

export function readChanged({ digest, places }: OutlinedEssay): Omit<EssayState, 'repeats'> {
  const split = places.map(({ text }) => splitPlace(text()));
  return {
    digest,
    prints: split.map(({ forms }) => printWords(forms.map(hashWord))),
    words: split.reduce((sum, { forms }) => sum + forms.length, 0),
    pairs: split.reduce((sum, own) => sum + countPairs(own), 0),
  };
}
