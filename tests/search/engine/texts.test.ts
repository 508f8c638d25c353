import assert from 'node:assert/strict';
import { test } from 'node:test';
import { indexMade } from '../index-made.ts';

const LONG = Array.from({ length: 40 }, (_, index) => `${index}. ${'The rope was laid. '.repeat(50)}`).join(
  '\n\n',
);

test('each place is found in the block that has it, in files of several essays', async () => {
  const essays = Object.fromEntries(
    Array.from({ length: 7 }, (_, index) => [
      `bulletin/${index + 1}/on-rope`,
      index % 2 ? LONG : 'In short.',
    ]),
  );
  const { index } = await indexMade({ essays });
  const { blocks } = index.table.essays;
  assert.ok(blocks.some(({ length }) => length > 3));
  for (const [essay, own] of blocks.entries())
    for (const block of own.keys()) {
      const read = await index.texts.block(essay, block);
      for (const [at, local] of read.numbers.entries()) {
        assert.equal(index.texts.blockOf(essay, local), block);
        assert.equal(read.at(local), read.places[at]);
      }
    }
});
