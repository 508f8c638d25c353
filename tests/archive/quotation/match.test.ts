/** From how many agreeing words on a quotation is said to stand somewhere: both sides of every threshold. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { isAccepted } from '../../../src/archive/quotation/match.ts';
import { searchWithin } from '../../../src/archive/quotation/search-within.ts';
import { survivingPassages } from '../../../src/archive/quotation/surviving-text.ts';
import { tokenize } from '../../../src/archive/quotation/tokenize.ts';
import { asSeriesId } from '../../../src/archive/schema/id.ts';
import { makeArchive } from '../../factories/make-archive.ts';

/** The fewest words of a quotation that must agree, wherever they stand; `null` where nothing is enough. */
const LEAST: readonly [words: number, grounds: 'named' | 'words', least: number | null][] = [
  // Fewer than eight words are names and titles.
  [7, 'words', null],
  // Up to fourteen, every word.
  [8, 'words', 8],
  [14, 'words', 14],
  // From fifteen on, four of five.
  [15, 'words', 12],
  [20, 'words', 16],
  [24, 'words', 20],
  // From twenty-five on, seven of ten.
  [25, 'words', 18],
  [30, 'words', 21],
  [40, 'words', 28],
  [100, 'words', 70],
  // In an issue that is named, one of two.
  [8, 'named', 4],
  [15, 'named', 8],
  [30, 'named', 15],
  [100, 'named', 50],
];

for (const [words, grounds, least] of LEAST)
  test(`of ${words} words ${least ?? 'no number'} must agree ${grounds === 'named' ? 'in the issue named' : 'anywhere'}`, () => {
    const accepts = (matched: number): boolean =>
      isAccepted(words, { runs: [], matched, longest: Math.min(matched, 7) }, grounds);
    for (let matched = 0; matched <= words; matched++)
      assert.equal(accepts(matched), least !== null && matched >= least, `${matched} words`);
  });

test('a run of twenty-five words is enough for a long quotation, and one of twenty-four is not', () => {
  const accepts = (longest: number): boolean =>
    isAccepted(100, { runs: [], matched: longest, longest }, 'words');
  assert.deepEqual([accepts(24), accepts(25)], [false, true]);
});

const letters = (count: number, letter: string): string[] =>
  Array.from({ length: count }, (_, index) => `${letter}${index}`);

describe('in an issue that is named', () => {
  // Of `words` words the first `kept` are the source's.
  const found = (words: number, kept: number): boolean => {
    const source = letters(words, 'a');
    const quoted = [...source.slice(0, kept), ...letters(words - kept, 'b')];
    const [own, other] = [quoted, source].map((all) => tokenize(all.join(' ')).hashes);
    return searchWithin(own ?? new Uint32Array(0), other ?? new Uint32Array(0)) !== null;
  };
  const CLOSER: readonly [words: number, least: number][] = [
    [3, 3],
    [8, 6],
    [10, 7],
    [13, 10],
    [14, 10],
    [15, 8],
    [16, 8],
    [30, 15],
  ];
  for (const [words, least] of CLOSER)
    test(`${least} of ${words} words are enough, and ${least - 1} are not`, () =>
      assert.deepEqual([found(words, least), found(words, least - 1)], [true, false]));

  test('one word or two must be the same', () => {
    const [source, word, pair, other] = ['cut late and dried', 'late', 'late and', 'late dried'].map(
      (text) => tokenize(text).hashes,
    );
    assert.ok(source && word && pair && other);
    assert.deepEqual(
      [word, pair, other].map((words) => searchWithin(words, source) !== null),
      [true, true, false],
    );
  });
});

describe('an archive', () => {
  const WORDS = 30;
  /** What becomes of thirty words of which the last are others than the source's. */
  const verdictOf = (changed: number): string | undefined => {
    const source = letters(WORDS, 'rope');
    const quoted = [...source.slice(0, WORDS - changed), ...letters(changed, 'glue')];
    const { archive } = makeArchive({
      essays: {
        'bulletin/1/on-rope': `date: "1990-01-05"\n---\n${source.join(' ')}.`,
        'bulletin/9/citing': `date: "1990-09-05"\n---\nAs was said:\n\n> ${quoted.join(' ')}.`,
      },
    });
    return archive.quotations.all[0]?.verdict;
  };

  test('finds thirty words of which nine are others, and none of which ten are', () =>
    assert.deepEqual([verdictOf(0), verdictOf(9), verdictOf(10)], ['exact', 'altered', 'outside']));

  test('takes a passage of which four words of five agree for the same, and no other', () => {
    const survivors = (changed: number): number => {
      const source = letters(20, 'rope');
      const quoted = [...source.slice(0, 20 - changed), ...letters(changed, 'glue')];
      const quote = (words: string[]): string => `As was said (BB No 5):\n\n> ${words.join(' ')}.`;
      const { archive } = makeArchive({
        essays: {
          'bulletin/10/one': `date: "1991-01-05"\n---\n${quote(source)}`,
          'bulletin/11/other': `date: "1992-01-05"\n---\n${quote(quoted)}`,
        },
      });
      return survivingPassages(archive.quotations.naming(asSeriesId('bulletin'), 5)).length;
    };
    assert.deepEqual([survivors(0), survivors(4), survivors(5)], [1, 1, 2]);
  });
});
