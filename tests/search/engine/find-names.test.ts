import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findNames } from '../../../src/search/engine/find-names.ts';
import type { FilterName } from '../../../src/search/query/query.ts';
import { indexMade } from '../index-made.ts';

const { index } = await indexMade({
  series: { letters: { title: 'Letters of no essay' }, bulletin: { title: 'Bulletin' } },
  essays: {
    'bulletin/1/a': 'sources: [{ source: trade-paper }]\n---\nThe trade says this.',
  },
});

const near = async (name: FilterName, value: string): Promise<string[]> =>
  (await findNames(name, value, index)).map((one) => `${one.name} = ${one.value}`);

test('a misspelt name of a filter is that of the one author or source which is spelt so', async () => {
  assert.deepEqual(await near('author', 'othar'), ['Ann Other = ann-other']);
  assert.deepEqual(await near('author', 'An Othr'), ['Ann Other = ann-other']);
  assert.deepEqual(await near('quotes', 'traed'), ['Trade Paper = trade-paper']);
  assert.deepEqual(await near('series', 'buletin'), ['Bulletin = bulletin']);
});

test('a name is not near that has only some of the words, or has more wrong than a reader errs', async () => {
  assert.deepEqual(await near('author', 'Bill Other'), []);
  assert.deepEqual(await near('author', 'oder'), []);
  assert.deepEqual(await near('series', 'leters'), []);
  assert.deepEqual(await near('year', 'sprnig'), []);
  assert.deepEqual(await near('author', '--'), []);
});

test('where several have the word that is meant, the filter is set to the word', async () => {
  const two = await indexMade({
    essays: {
      'bulletin/1/a': 'author: [ann-other]\n---\nOne.',
      'bulletin/2/a': 'author: [bob-other]\n---\nTwo.',
    },
  });
  assert.deepEqual(await findNames('author', 'Othre', two.index), [{ name: 'other', value: 'other' }]);
});
