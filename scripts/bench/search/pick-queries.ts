/**
 * Queries for a measurement, out of the index that is measured: words by how often they stand in it, phrases as
 * they stand in its texts. The same index gives the same queries.
 */
import type { SearchIndex } from '../../../src/search/engine/open-index.ts';
import { unzipText } from '../../../src/search/engine/unzip.ts';
import { spellingsFile } from '../../../src/search/format/file-names.ts';
import { splitWords } from '../../../src/search/words/split-words.ts';
import { createRandom, type Random } from '../random.ts';
import { openDiskIndex } from './open-disk-index.ts';
import type { PickedQuery } from './picked-query.ts';

/** `folder` holds the index; gives `each` queries of every class. */
export async function pickQueries(folder: string, each: number): Promise<PickedQuery[]> {
  const index = await openDiskIndex(folder);
  const random = createRandom(1);
  const words = await listWords(index);
  const common = words.slice(20, 400);
  const rare = words.filter(({ count }) => count >= 5 && count <= 60);
  const middle = words.slice(200, 4000);
  // A small archive may have no word of a kind.
  const word = (from: readonly { word: string }[]): string =>
    random.pick(from.length > 0 ? from : words).word;
  const years = [...new Set(index.table.essays.date.map((date) => date.slice(0, 4)))].sort();
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

async function listWords({ table, read }: SearchIndex): Promise<{ word: string; count: number }[]> {
  const lists = await Promise.all(
    table.spellings.map(async (_, index) => unzipText(await read(spellingsFile(index)))),
  );
  return lists
    .flatMap((list) => list.split('\n'))
    .map((line) => {
      const [word = '', count = '0'] = line.split(' ');
      return { word, count: Number(count) };
    })
    .sort((a, b) => b.count - a.count || (a.word < b.word ? -1 : 1));
}

/** Three to five words in a row, each among the commonest of the archive. */
async function pickPhrase(
  index: SearchIndex,
  words: readonly { word: string }[],
  random: Random,
): Promise<string> {
  const common = new Set(words.slice(0, 150).map(({ word }) => word));
  const essays = index.table.essays.date.length;
  for (let tries = 0; tries < 10_000; tries++) {
    const block = await index.texts.block(random.below(essays), 0);
    const [, text] = random.pick(block.places);
    const forms = splitWords(text).map(({ form }) => form);
    const length = random.between(3, 5);
    const from = random.below(Math.max(1, forms.length - length));
    const phrase = forms.slice(from, from + length);
    if (phrase.length === length && phrase.every((form) => common.has(form))) return phrase.join(' ');
  }
  throw new Error('no phrase of common words was found');
}
