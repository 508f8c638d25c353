import assert from 'node:assert/strict';
import { test } from 'node:test';
import { partDates } from '../../src/archive/format-kept-dates.ts';

/** A citation as printed, with the dates in it that must not be parted. */
const CASES: readonly (readonly [string, readonly string[]])[] = [
  ['(EPSR 1128 19-10-02)', ['19-10-02']],
  ['EPSR No 1254 26.10.2004', ['26.10.2004']],
  ['No 1518 15 August 2017', ['15 August 2017']],
  ['No 1255 November 2nd 2004', ['November 2nd 2004']],
  ['No 1118   Jan 8 2002', ['Jan 8 2002']],
  ['the September 2000 issue', ['September 2000']],
  ['of 19-10-02 and 20-10-02', ['19-10-02', '20-10-02']],
  ['EPSR 1209–1212', []],
  ['see EPSR 1212', []],
  ['May be 20 of them', []],
];

for (const [words, dates] of CASES)
  test(`keeps ${dates.length === 0 ? 'nothing' : dates.join(' and ')} together in '${words}'`, () => {
    const parts = partDates(words);
    assert.deepEqual(
      parts.filter(({ isDate }) => isDate).map((part) => part.words),
      dates,
    );
    assert.equal(parts.map((part) => part.words).join(''), words);
  });
