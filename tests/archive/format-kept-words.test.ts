import assert from 'node:assert/strict';
import { test } from 'node:test';
import { findUnbreakable } from '../../src/archive/format/citation-parts.ts';

/** A citation as printed, with the dates and numbers in it that must not be parted. */
const CASES: readonly (readonly [string, readonly string[]])[] = [
  ['(EPSR 1128 19-10-02)', ['19-10-02']],
  ['EPSR No 1254 26.10.2004', ['No 1254', '26.10.2004']],
  ['No 1518 15 August 2017', ['No 1518', '15 August 2017']],
  ['No 1255 November 2nd 2004', ['No 1255', 'November 2nd 2004']],
  ['No 1118   Jan 8 2002', ['No 1118', 'Jan 8 2002']],
  ['the September 2000 issue', ['September 2000']],
  ['of 19-10-02 and 20-10-02', ['19-10-02', '20-10-02']],
  ['EPSR 1209–1212', []],
  ['see EPSR 1212', []],
  ['Nos. 10–12 of it', ['Nos. 10']],
  ['No one in 1990', []],
  ['Casino 21', []],
  ['May be 20 of them', []],
];

for (const [words, dates] of CASES)
  test(`keeps ${dates.length === 0 ? 'nothing' : dates.join(' and ')} together in '${words}'`, () => {
    const parts = findUnbreakable(words);
    assert.deepEqual(
      parts.filter(({ isKept }) => isKept).map((part) => part.words),
      dates,
    );
    assert.equal(parts.map((part) => part.words).join(''), words);
  });
