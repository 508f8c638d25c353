import assert from 'node:assert/strict';
import { test } from 'node:test';
import { joinWords, splitWords } from '../../../src/search/words/split-words.ts';

/** Forms, with `-` after one that a hyphen joins to the next, and `^` before one in capitals. */
const read = (text: string): string =>
  splitWords(text)
    .map(({ form, joined, capitals }) => `${capitals ? '^' : ''}${form}${joined ? '-' : ''}`)
    .join(' ');

const SPLIT: readonly [text: string, words: string][] = [
  ['', ''],
  ['… — ! *', ''],
  ['The mill’s wheel', 'the mills wheel'],
  ["the workers' 'own' paper", 'the workers own paper'],
  ["Don‘t, don’t, donʼt, don't", 'dont dont dont dont'],
  ['U.S. troops in the U.K.', '^us troops in the ^uk'],
  ['the US and us, IT and it, NATO’s', 'the ^us and us ^it and it natos'],
  ['J. Smith of A.B.C.D.', 'j smith of ^abcd'],
  ['since 9/11, 3/4 of', 'since 9/11 3/4 of'],
  ['10,000 or 1,234,567 or 12,34', '10000 or 1234567 or 12 34'],
  ['1990,1991', '1990 1991'],
  ['3.5 per cent. 7', '3.5 per cent 7'],
  ['on 26-10-04', 'on 26- 10- 04'],
  ['on 26.10.04 and 26/10/04', 'on 26 10 04 and 26 10 04'],
  ['EPSR 1254/5', '^epsr 1254 5'],
  ['No.1254, p.3', 'no 1254 p 3'],
  ['1979-80 and 1979–80', '1979- 80 and 1979 80'],
  ['co-operation, co‐operation, co‑operation', 'co- operation co- operation co- operation'],
  ['treaty—so - and -so', 'treaty so and so'],
  ['co\u00adoperation of\u200bwords', 'cooperation ofwords'],
  ['Æsop’s ﬁne café, Straße', 'aesops fine cafe strasse'],
  ['труд и мир', 'труд и мир'],
];
for (const [text, words] of SPLIT)
  test(`${JSON.stringify(text)} has the words ${words || '(none)'}`, () => assert.equal(read(text), words));

test('a word says where it stands in the text', () => {
  const text = ' “U.S. co-operation”, 10,000 l’été';
  assert.deepEqual(
    splitWords(text).map(({ start, end }) => text.slice(start, end)),
    ['U.S.', 'co', 'operation', '10,000', 'l’été'],
  );
});

const COMPOUNDS: readonly [text: string, compounds: readonly string[]][] = [
  ['no hyphens', []],
  [
    'a co-operation of ex-co-operators',
    ['cooperation of co, operation', 'excooperators of ex, co, operators'],
  ],
  ['mid-to-late-19th', ['midtolate19th of mid, to, late, 19th']],
  ['one-two-three-four-five', []],
];
for (const [text, compounds] of COMPOUNDS)
  test(`“${text}” has the compounds ${compounds.join(', ') || '(none)'}`, () =>
    assert.deepEqual(
      joinWords(splitWords(text)).flatMap(({ form, parts }) =>
        parts === null ? [] : [`${form} of ${parts.map((part) => part.form).join(', ')}`],
      ),
      compounds,
    ));
