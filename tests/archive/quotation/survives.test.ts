import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { survivingPassages } from '../../../src/archive/quotation/surviving-text.ts';
import { asSeriesId } from '../../../src/archive/schema/id.ts';
import { makeArchive } from '../../factories/make-archive.ts';

const ROPE = 'A good rope is made of hemp that was cut late and dried slowly by two people.';
const GLUE = 'Glue keeps for a year at most in a dry shed, and for two where nobody opens the door.';
const PASTE = 'Paste is made of flour and water on the morning of the day on which it is used.';

function survivors(...bodies: readonly string[]) {
  const { archive } = makeArchive({
    essays: Object.fromEntries(
      bodies.map((body, index) => [
        `bulletin/${10 + index}/on-${index}`,
        `date: "199${index + 1}-01-05"\n---\n${body}`,
      ]),
    ),
  });
  return survivingPassages(archive.quotations.naming(asSeriesId('bulletin'), 5));
}

const quote = (words: string): string => `As was said (BB No 5):\n\n> ${words}\n`;

describe('what survives of an issue', () => {
  it('holds a passage once, with all who quote it', () => {
    const found = survivors(quote(ROPE), quote(ROPE));
    assert.deepEqual(
      found.map(({ text, words, by }) => [text, words, by.map(({ essay }) => essay)]),
      [[ROPE, 17, ['bulletin/10/on-0', 'bulletin/11/on-1']]],
    );
  });

  it('takes the shorter of two quotations into the longer', () => {
    const found = survivors(quote('made of hemp that was cut late and dried slowly'), quote(ROPE));
    assert.deepEqual(
      found.map(({ text, by }) => [text, by.length]),
      [[ROPE, 2]],
    );
  });

  it('joins two quotations where one goes on with the words of the other', () => {
    const found = survivors(
      quote('A good rope is made of hemp that was cut late and dried'),
      quote('made of hemp that was cut late and dried slowly by two people.'),
    );
    assert.deepEqual(
      found.map(({ text }) => text),
      [ROPE],
    );
  });

  it('stands in the order that a marked cut tells', () => {
    const found = survivors(quote(GLUE), quote(`${ROPE} ... ${GLUE}`), quote(`${PASTE} [...] ${ROPE}`));
    assert.deepEqual(
      found.map(({ text }) => text.split(' ')[0]),
      ['Paste', 'A', 'Glue'],
    );
  });

  it('stands as it was quoted where nothing tells, and where two contradict each other', () => {
    const one = survivors(quote(GLUE), quote(ROPE));
    assert.deepEqual(
      one.map(({ text }) => text.split(' ')[0]),
      ['Glue', 'A'],
    );
    const both = survivors(quote(`${GLUE} ... ${ROPE}`), quote(`${ROPE} ... ${GLUE}`));
    assert.equal(both.length, 2);
  });
});
