/** Texts that repeat themselves without end are compared in the time that a text of their length may take. */
import assert from 'node:assert/strict';
import { test } from 'node:test';
import type { Paragraph } from '../../../src/archive/essay-text.ts';
import { matchQuotations } from '../../../src/archive/quotation/match.ts';
import { type PreparedEssay, prepareEssay } from '../../../src/archive/quotation/prepare-essay.ts';
import { searchWithin } from '../../../src/archive/quotation/search-within.ts';
import { findTextReuse } from '../../../src/archive/quotation/text-reuse.ts';
import { asSeriesId, essayId } from '../../../src/archive/schema/id.ts';
import { assertLinear } from '../../cpu-time.ts';

/** How often the words are said in the shorter text; without the bounds four times as many take sixteen times as long. */
const TIMES = 5000;

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

function compare(words: string, times: number): void {
  const text = words.repeat(times);
  const essays = [1, 2, 3, 4].map((number) => essayOf(number, text, number % 2 === 0));
  assert.equal(matchQuotations(essays).size, 4);
  findTextReuse(essays);
  const [one, other] = essays;
  assert.ok(one !== undefined && other !== undefined);
  assert.notEqual(searchWithin(one.tokens, other.tokens), null);
}

for (const words of ['ha ', 'a b ', '“ha ‘ha ', '\'ha "ho ', 'a b c d e f g '])
  test(`'${words.trim()}' said ${4 * TIMES} times is compared in time that grows with the text`, () => {
    compare(words, TIMES / 10);
    assertLinear((times) => () => compare(words, times), TIMES);
  });
