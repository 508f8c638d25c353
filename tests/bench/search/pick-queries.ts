/**
 * Queries for a measurement, out of the index that is measured: words by how often they occur in it, phrases as they
 * occur in its texts. The same index gives the same queries.
 */
import type { SearchIndex, Word } from '../../../src/search/browser/open-index.ts';
import { splitWords } from '../../../src/search/words/split-words.ts';
import { isStopWord } from '../../../src/search/words/stop-words.ts';
import { openOnDisk } from '../../search/open-on-disk.ts';
import { createRandom, type Random } from '../random.ts';
import type { PickedQuery } from './picked-query.ts';

/** `site` is the folder of a built site; gives `each` queries of every class. */
export async function pickQueries(site: string, each: number): Promise<PickedQuery[]> {
  const { index } = await openOnDisk(site);
  const random = createRandom(1);
  const words = await listWords(index);
  const common = words.slice(0, 360);
  const rare = words.filter(({ times }) => times >= 5 && times <= 60);
  const middle = words.slice(160, 3960);
  // A small archive may have no word of a kind.
  const word = (from: readonly Word[]): string => random.pick(from.length > 0 ? from : words).form;
  const { years } = index.start.base;
  const queries: PickedQuery[] = [];
  for (let left = each; left > 0; left--) {
    const year = random.pick(years.length > 3 ? years.slice(1, -2) : years);
    queries.push(
      { kind: 'rare word', typed: word(rare) },
      { kind: 'common word', typed: word(common) },
      { kind: 'two words', typed: `${word(common)} ${word(middle)}` },
      { kind: 'phrase', typed: `"${await pickPhrase(index, words, random)}"` },
      { kind: 'with filters', typed: `${word(middle)} ${word(common)} year:${year}..${Number(year) + 3}` },
    );
  }
  return queries;
}

/** All words that have a list, the commonest first. */
async function listWords({ start, words }: SearchIndex): Promise<Word[]> {
  const letters = new Set(Object.keys(start.base.words).map((prefix) => [...prefix][0] ?? ''));
  const lists = await Promise.all([...letters].map((letter) => words(letter)));
  return lists.flat().sort((a, b) => b.times - a.times || (a.form < b.form ? -1 : 1));
}

/** Stop words and as many others are the commonest words of an archive. */
const COMMON = 110;
/** Of a phrase: more are tried where no text has one. */
const TRIES = 10_000;

/** Three to five words in a row, each among the commonest of the archive; stop words too, but not alone. */
async function pickPhrase(index: SearchIndex, words: readonly Word[], random: Random): Promise<string> {
  const common = new Set(words.slice(0, COMMON).map(({ form }) => form));
  const { language } = index.start;
  for (let tries = 0; tries < TRIES; tries++) {
    const { places } = await index.block(random.below(index.count), 0);
    const [, , text] = random.pick(places);
    const printed = splitWords(text);
    const length = random.between(3, 5);
    const from = random.below(Math.max(1, printed.length - length));
    const phrase = printed.slice(from, from + length);
    const isStop = phrase.map((_, at) => isStopWord(phrase, at, language));
    if (
      phrase.length === length &&
      isStop.includes(false) &&
      phrase.every(({ form }, at) => isStop[at] === true || common.has(form))
    )
      return phrase.map(({ form }) => form).join(' ');
  }
  throw new Error('no phrase of common words was found');
}
