/** What the archive finds out about single quotations, each in an archive of a few lines. */
import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import type { Quotation } from '../../../src/archive/quotation/types.ts';
import { type MadeArchive, makeArchive } from '../../factories/make-archive.ts';

const ROPE =
  'A good rope is made of hemp that was cut late and dried slowly, and it is laid by two people who know each other well, for the strands must be drawn with one strength; then it holds.';
const GLUE = 'Glue is another matter, and keeps for a year at most in a dry shed.';
const FIRST = `bulletin/1/on-rope`;

function quotationIn(
  body: string,
  others: Record<string, string> = {},
  rest: Partial<MadeArchive> = {},
): Quotation {
  const { archive } = makeArchive({
    essays: {
      [FIRST]: `date: "1990-01-05"\n---\nWords before.\n\n${ROPE} ${GLUE}\n`,
      'bulletin/9/on-quoting': `date: "1990-09-05"\n---\n${body}\n`,
      ...others,
    },
    calendar: { 1: '1990-01-05', 30: '1992-06-05' },
    ...rest,
  });
  const [found] = archive.quotations.all.filter(({ essay }) => essay === 'bulletin/9/on-quoting');
  assert.ok(found !== undefined, 'no quotation was found');
  return found;
}

const block = (words: string, leadIn = 'As was said:'): string => `${leadIn}\n\n> ${words}`;
const kinds = ({ changes }: Quotation): string[] =>
  changes.map(({ kind, printed, source }) => `${kind}: ${printed} | ${source}`);

describe('a quotation', () => {
  it('is exact where it has every word, and its paragraph is named', () => {
    const { verdict, to, similarity, changes } = quotationIn(block(ROPE));
    assert.equal(verdict, 'exact');
    assert.deepEqual(to, { essay: FIRST, paragraph: 'p2', last: 'p2' });
    assert.equal(similarity, 1);
    assert.deepEqual(changes, []);
  });

  it('is exact with other marks, dashes and spaces, and another case at its beginning', () => {
    const words = ROPE.replace('A good', '“a  good')
      .replace('hemp that', 'hemp—that')
      .replace('holds.', 'holds”');
    assert.equal(quotationIn(block(words)).verdict, 'exact');
  });

  it('is exact with a cut that it marks, in any of the forms of dots', () => {
    for (const dots of ['...', '…', '. . .', '[...]', '[…]', '(...)', '… ']) {
      const found = quotationIn(
        block(ROPE.replace(', and it is laid by two people who know each other well,', ` ${dots}`)),
      );
      assert.equal(found.verdict, 'exact', dots);
      assert.deepEqual(kinds(found), [
        `cut: ${dots.trim()} | and it is laid by two people who know each other well`,
      ]);
    }
  });

  it('is altered by a cut that it does not mark', () => {
    const found = quotationIn(block(ROPE.replace(' that was cut late and dried slowly', '')));
    assert.equal(found.verdict, 'altered');
    assert.deepEqual(kinds(found), ['left-out:  | that was cut late and dried slowly']);
  });

  it('is altered by a word put in, by one changed, by a comma and by a capital', () => {
    for (const [from, to, change] of [
      ['a good rope', 'a very good rope', 'put-in: very | '],
      ['made of hemp', 'made of flax', 'changed: flax | hemp'],
      ['slowly, and', 'slowly and', 'changed: slowly | slowly,'],
      ['of hemp', 'of Hemp', 'changed: Hemp | hemp'],
    ] as const) {
      const found = quotationIn(block(ROPE.replace(/^A/, 'a').replace(from, to)));
      assert.equal(found.verdict, 'altered', change);
      assert.deepEqual(kinds(found), [change]);
    }
  });

  it('counts words in the order in which they are printed', () => {
    const [change] = quotationIn(block(ROPE.replace('of hemp', 'of flax'))).changes;
    assert.equal(change?.at, 6);
    assert.equal(change?.words, 1);
  });

  it('is found in running text between marks that are the wrong way round', () => {
    const found = quotationIn(`He said that ”it is laid by two people who know each other well“ once more.`);
    assert.equal(found.found.kind, 'running');
    assert.equal(found.verdict, 'exact');
  });

  it('is found over two paragraphs, and names both', () => {
    const { to, verdict } = quotationIn(`As was said:\n\n> ${ROPE}\n>\n> ${GLUE}`, {
      [FIRST]: `date: "1990-01-05"\n---\n${ROPE}\n\n${GLUE}\n`,
    });
    assert.deepEqual(to, { essay: FIRST, paragraph: 'p1', last: 'p2' });
    assert.equal(verdict, 'exact');
  });

  it('is not found where a third of the words are others', () => {
    const words = ROPE.split(' ').map((word, index) => (index % 3 === 1 ? `un${word}` : word));
    assert.equal(quotationIn(block(words.join(' '))).verdict, 'outside');
  });
});

describe('the source of a quotation', () => {
  it('is the earliest of several that have the words, and the others are named beside it', () => {
    const { to, also } = quotationIn(block(ROPE), {
      'bulletin/4/again': `date: "1990-04-05"\n---\n${ROPE}\n`,
    });
    assert.equal(to?.essay, FIRST);
    assert.deepEqual(also, [{ essay: 'bulletin/4/again', paragraph: 'p1', last: 'p1' }]);
  });

  it('is the cited issue where that has the words, though an earlier one has them too', () => {
    const { to, also, elsewhere } = quotationIn(block(ROPE, 'As was said (BB No 4):'), {
      'bulletin/4/again': `date: "1990-04-05"\n---\n${ROPE}\n`,
    });
    assert.equal(to?.essay, 'bulletin/4/again');
    assert.deepEqual(
      also.map(({ essay }) => essay),
      [FIRST],
    );
    assert.equal(elsewhere, false);
  });

  it('is none of two that are equally good and came out together', () => {
    const essays = { 'bulletin/1/again': `date: "1990-01-05"\n---\n${ROPE}\n` };
    const { to, also, verdict } = quotationIn(block(ROPE), essays);
    assert.equal(to, null);
    assert.equal(verdict, 'exact');
    assert.equal(also.length, 2);
  });

  it('is never an essay that came later', () => {
    const { to, verdict } = quotationIn(block(ROPE), {
      [FIRST]: 'Nothing.\n',
      'bulletin/12/later': `date: "1990-12-05"\n---\n${ROPE}\n`,
    });
    assert.equal(to, null);
    assert.equal(verdict, 'outside');
  });

  it('is never an essay that quotes the words itself; where else they are quoted is told', () => {
    const { to, also, verdict } = quotationIn(block(ROPE), {
      [FIRST]: 'Nothing.\n',
      'bulletin/4/again': `date: "1990-04-05"\n---\nAs was said:\n\n> ${ROPE}\n`,
    });
    assert.equal(to, null);
    assert.equal(verdict, 'outside');
    assert.deepEqual(
      also.map(({ essay }) => essay),
      ['bulletin/4/again'],
    );
  });

  it('is told apart from the issue that the citation names wrongly', () => {
    const found = quotationIn(block(ROPE, 'As was said (BB No 4):'), {
      'bulletin/4/other': `date: "1990-04-05"\n---\n${GLUE}\n`,
    });
    assert.equal(found.to?.essay, FIRST);
    assert.equal(found.elsewhere, true);
    assert.equal(found.cited?.number, 4);
  });

  it('is found in the cited issue though a short quotation was changed', () => {
    const { verdict, to } = quotationIn(
      'They say “keeps for two years at most in a dry shed” (BB No 1) still.',
    );
    assert.equal(to?.essay, FIRST);
    assert.equal(verdict, 'altered');
  });

  it('is outside where a source is named and no essay has the words', () => {
    const found = quotationIn(
      block('Hemp fell by two pence on the news, and rope with it.', 'This Trade Paper piece says:'),
    );
    assert.equal(found.verdict, 'outside');
    assert.equal(found.source, 'trade-paper');
  });
});

describe('a source outside', () => {
  it('may be named on a line of its own over the words', () => {
    const found = quotationIn(
      'As was said:\n\n> Trade Paper September 2\n>\n> Hemp fell by two pence on the news.',
    );
    assert.equal(found.source, 'trade-paper');
  });
});

describe('a citation beside a quotation', () => {
  it('is contradicted where the issue is held and nobody has the words', () => {
    const { verdict, cited } = quotationIn(
      block('Hemp fell by two pence on the news, and rope with it.', 'As was said (BB No 1):'),
    );
    assert.equal(verdict, 'not-found');
    assert.equal(cited?.number, 1);
  });

  it('is left open where the issue is not held', () => {
    assert.equal(
      quotationIn(block('Hemp fell by two pence on the news.', 'As was said (BB No 5):')).verdict,
      'not-held',
    );
  });

  it('may close the block, and is then none of the words quoted', () => {
    const { verdict, to } = quotationIn(block(`${ROPE} (BB No 1 05-01-90)`));
    assert.equal(verdict, 'exact');
    assert.equal(to?.essay, FIRST);
  });
});

describe('words printed again without marks', () => {
  it('are no quotation, and are found', () => {
    const { archive } = makeArchive({
      essays: {
        [FIRST]: `date: "1990-01-05"\n---\n${ROPE}\n`,
        'bulletin/4/again': `date: "1990-04-05"\n---\nOne more time. ${ROPE} And so on.\n`,
      },
    });
    assert.deepEqual(archive.quotations.all, []);
    assert.deepEqual(
      archive.quotations.reuses.map(({ essay, paragraph, first }) => [essay, paragraph, first.essay]),
      [['bulletin/4/again', 'p1', FIRST]],
    );
  });
});
