/** Texts that repeat themselves without end are compared in the time that a text of their length may take. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Paragraph } from '../../../src/archive/essay-text.ts';
import { matchQuotations } from '../../../src/archive/quotation/match.ts';
import { type PreparedEssay, prepareEssay } from '../../../src/archive/quotation/prepared-essay.ts';
import { findReuse } from '../../../src/archive/quotation/reuse.ts';
import { searchWithin } from '../../../src/archive/quotation/search-within.ts';
import { asSeriesId, essayId } from '../../../src/archive/schema/id.ts';

/** Seconds of processor time; without the bounds the slowest takes some fifty. */
const MOST = 8;
const TIMES = 20_000;

function essayOf(number: number, words: string, isQuoted: boolean): PreparedEssay {
  const paragraph: Paragraph = {
    anchor: 'p1',
    kind: 'prose',
    quotation: isQuoted ? 0 : null,
    depth: isQuoted ? 1 : 0,
    text: words,
    line: 1,
    heading: null,
    citations: [],
  };
  const block = { first: 'p1', last: 'p1', leadIn: null, depth: 1, line: 1 };
  return prepareEssay({
    id: essayId(asSeriesId('bulletin'), number, 'x'),
    text: {
      paragraphs: [paragraph],
      asides: [],
      quotations: isQuoted ? [block] : [],
      words: 0,
      images: [],
      links: [],
    },
  });
}

for (const words of ['ha ', 'a b ', '“ha ‘ha ', '\'ha "ho ', 'a b c d e f g '])
  test(`'${words.trim()}' said ${TIMES} times is compared in seconds`, () => {
    const started = process.cpuUsage();
    const text = words.repeat(TIMES);
    const essays = [1, 2, 3, 4].map((number) => essayOf(number, text, number % 2 === 0));
    assert.equal(matchQuotations(essays).size, 4);
    findReuse(essays);
    const [one, other] = essays;
    assert.ok(one !== undefined && other !== undefined);
    assert.notEqual(searchWithin(one.tokens, other.tokens), null);
    const { user, system } = process.cpuUsage(started);
    assert.ok((user + system) / 1e6 < MOST, `${(user + system) / 1e6} s`);
  });
