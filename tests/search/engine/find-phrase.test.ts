/** Phrases against what a plain reading of the texts finds. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { createRandom } from '../../../scripts/bench/random.ts';
import { runs } from '../../runs.ts';
import { indexMade } from '../index-made.ts';

const WORDS = ['the', 'of', 'in', 'a', 'that', 'mill', 'rope'];
const random = createRandom(7);
const draw = (length: number): string[] => Array.from({ length }, () => random.pick(WORDS));
const texts = new Map(Array.from({ length: 30 }, (_, at) => [`bulletin/${at + 1}/a`, draw(30).join(' ')]));

test('a phrase of common words is found in those essays that have it, and in no other', async () => {
  const { find } = await indexMade({ essays: Object.fromEntries(texts) });
  for (let left = runs(150, 2_000); left > 0; left--) {
    const phrase = draw(random.between(2, 6)).join(' ');
    const having = [...texts].filter(([, text]) => ` ${text} `.includes(` ${phrase} `)).map(([id]) => id);
    assert.deepEqual((await find(`"${phrase}"`)).toSorted(), having.toSorted(), phrase);
  }
});

const made = await indexMade({
  essays: {
    'bulletin/1/a': 'The end of the co-operation in the mill. Nothing of the by-law is said here today.',
  },
});

const SOLID: readonly [phrase: string, isFound: boolean][] = [
  ['end of the cooperation', true],
  ['of the cooperation', true],
  ['of the cooperation in the', true],
  ['the end of the cooperation in the mill', true],
  ['cooperation in the mill', true],
  ['the co-operation in the mill', true],
  ['end of the operation', false],
  ['nothing of the bylaw is said here today', true],
  ['of the bylaw is', true],
  ['of the bylaw said', false],
];

for (const [phrase, isFound] of SOLID)
  test(`“${phrase}” is ${isFound ? 'found' : 'not found'} where a hyphen parts the word`, async () =>
    assert.equal((await made.find(`"${phrase}"`)).length, isFound ? 1 : 0));
