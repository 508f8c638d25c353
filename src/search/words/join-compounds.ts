/** The one word that hyphenated parts make: 'co-operation' is also 'cooperation'. */
import type { PrintedWord } from './split-words.ts';

export interface Compound {
  /** Index of its first part. */
  readonly from: number;
  /** Index of its last. */
  readonly to: number;
  readonly form: string;
}

/** A chain of more is a list that somebody strung together, and no spelling of a word. */
const MOST_PARTS = 4;

export function joinCompounds(words: readonly Pick<PrintedWord, 'form' | 'joined'>[]): Compound[] {
  const compounds: Compound[] = [];
  for (let from = 0; from < words.length; from++) {
    if (words[from]?.joined !== true) continue;
    let to = from;
    let form = '';
    for (; words[to]?.joined === true; to++) form += words[to]?.form ?? '';
    form += words[to]?.form ?? '';
    if (to - from < MOST_PARTS) compounds.push({ from, to, form });
    from = to;
  }
  return compounds;
}
