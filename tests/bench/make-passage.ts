/**
 * What a later essay may quote of a paragraph: whole sentences that follow each other, and now and then the end
 * of one paragraph and the beginning of the next.
 */
import { countGeneratedWords } from './count-words.ts';
import type { SourcePassage } from './passage-pool.ts';
import type { Random } from './random.ts';

/** `before` are the sentences of the paragraph just before, null where something else stands between. */
export function makePassage(
  number: number,
  before: readonly string[] | null,
  sentences: readonly string[],
  mostWords: number,
  random: Random,
): SourcePassage {
  if (before !== null && random.chance(0.3))
    return { number, paragraphs: [before.slice(-2).join(' '), sentences.slice(0, 2).join(' ')] };
  const taken: string[] = [];
  let words = 0;
  for (const sentence of sentences.slice(random.below(sentences.length))) {
    words += countGeneratedWords(sentence);
    if (taken.length > 0 && words > mostWords) break;
    taken.push(sentence);
  }
  return { number, paragraphs: [taken.join(' ')] };
}
