/** Which passages stand under 'cited by': each once, though it both cites and quotes. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import { citedBy } from '../../../src/archive/citation/cited-by.ts';
import { asSeriesId, essayId } from '../../../src/archive/schema/id.ts';
import { makeArchive } from '../../factories/make-archive.ts';

const bulletin = asSeriesId('bulletin');
const SAID = 'made of hemp that was cut late, and dried slowly, and laid by two people';

/** The passages of an essay that quotes No 5, by whether they quote. */
function passagesOf(words: string): boolean[] {
  const { archive } = makeArchive({
    calendar: { 1: '1990-01-02', 5: '1990-01-30', 9: '1990-02-27' },
    essays: {
      'bulletin/5/on-rope': `date: "1990-01-30"\n---\nRope is ${SAID}.`,
      'bulletin/9/citing': `date: "1990-02-27"\n---\n${words}`,
    },
  });
  const quoting = archive.quotations.quoting(essayId(bulletin, 5, 'on-rope'));
  assert.equal(quoting.length, 1);
  const [citing] = citedBy(archive, archive.graph.citing(bulletin, 5), quoting);
  return (citing?.passages ?? []).map(({ quotation }) => quotation !== undefined);
}

test('words quoted in the sentence that cites are no second passage', () => {
  assert.deepEqual(passagesOf(`They say “${SAID}” (BB No 5).`), [false]);
});

test('altered words are told beside the sentence that cites', () => {
  assert.deepEqual(passagesOf(`They say “${SAID.replace('late', 'early')}” (BB No 5).`), [false, true]);
});

test('a block stands beside the words that lead it in', () => {
  assert.deepEqual(passagesOf(`We wrote (BB No 5):\n\n> Rope is ${SAID}.`), [false, true]);
});
