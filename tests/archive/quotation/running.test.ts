import assert from 'node:assert/strict';
import { describe, it } from 'node:test';
import { findInlineQuotations } from '../../../src/archive/quotation/find-running.ts';

const FOUND: readonly (readonly [what: string, text: string, ...quoted: string[]])[] = [
  ['curly marks', 'He wrote “the rope holds” once.', 'the rope holds'],
  ['straight marks', 'He wrote "the rope holds" once.', 'the rope holds'],
  ['marks the wrong way round', 'He wrote ”the rope holds“ once.', 'the rope holds'],
  ['an opening curly mark and a closing straight one', 'He wrote “the rope holds" once.', 'the rope holds'],
  ['two closing marks', 'He wrote ”the rope holds” once.', 'the rope holds'],
  ['single marks', 'He wrote ‘the rope holds’ once.', 'the rope holds'],
  ['straight single marks', "He wrote 'the rope holds' once.", 'the rope holds'],
  ['two single marks for a double one', "He wrote ''the rope holds'' once.", 'the rope holds'],
  ['guillemets', 'He wrote «the rope holds» once.', 'the rope holds'],
  ['low marks', 'He wrote „the rope holds“ once.', 'the rope holds'],
  ['an apostrophe inside', 'He wrote ‘the rope doesn’t hold’ once.', 'the rope doesn’t hold'],
  ['a plural’s apostrophe inside', 'He wrote ‘the binders’ rope holds’, once.', 'the binders’ rope holds'],
  ['words within words', 'He wrote “the ‘new’ rope holds” once.', 'the ‘new’ rope holds'],
  ['the stop inside', 'He wrote: “The rope holds.” And left.', 'The rope holds.'],
  ['two on one line', 'First “rope holds”, then “glue keeps”.', 'rope holds', 'glue keeps'],
  ['one in brackets', 'So (“the rope holds”) it is.', 'the rope holds'],
];

const NONE: readonly (readonly [string, string])[] = [
  ['apostrophes', "The binder's rope and the printers' glue aren't one."],
  ['a mark that nothing closes', 'He wrote “the rope holds and said no more.'],
  ['inches', 'A rope of 12" and one of 6" were cut.'],
];

describe('running text', () => {
  for (const [what, text, ...quoted] of FOUND)
    it(`is searched for ${what}`, () => {
      assert.deepEqual(
        findInlineQuotations(text, false).map(({ start, end }) => text.slice(start, end)),
        quoted,
      );
    });
  for (const [what, text] of NONE)
    it(`has no quotation in ${what}`, () => {
      assert.deepEqual(findInlineQuotations(text, false), []);
    });
  it('goes on with a quotation that the next paragraph opens anew', () => {
    const text = '“The rope holds, and so does the glue.';
    assert.equal(findInlineQuotations(text, true).length, 1);
    assert.equal(findInlineQuotations(text, false).length, 0);
  });
});
