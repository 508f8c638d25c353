/** How the words at the open ends of a quotation, before its first run and after its last, are laid beside the source. */
import assert from 'node:assert/strict';
import { describe, test } from 'node:test';
import { align } from '../../../src/archive/quotation/align.ts';
import { tokenize } from '../../../src/archive/quotation/tokenize.ts';

const RUN = 'a good rope is made of hemp';
const RUN_WORDS = RUN.split(' ').length;

/** So many words that no other text here has. */
const fill = (count: number, letter: string): string =>
  Array.from({ length: count }, (_, index) => `${letter}${index}`).join(' ');

/** The words that agree beside the one run that is given: as `quoted/source`, counted from the run. */
function agree(quoted: string, source: string): string[] {
  const [own, other] = [quoted, source].map((text) => text.trim().replace(/\s+/g, ' '));
  const wordsBefore = (text = ''): number => text.slice(0, text.indexOf(RUN)).split(' ').length - 1;
  const [q, s] = [wordsBefore(own), wordsBefore(other)];
  const found = align(tokenize(own ?? '').hashes, tokenize(other ?? '').hashes, [
    { q, s, length: RUN_WORDS },
  ]);
  assert.equal(
    found.matched,
    found.runs.reduce((sum, { length }) => sum + length, 0),
  );
  return found.runs.map((run) => `${run.q - q}/${run.s - s}+${run.length}`);
}

const WHOLE = `0/0+${RUN_WORDS}`;

type Case = readonly [says: string, quoted: string, source: string, runs: readonly string[]];

const AFTER: readonly Case[] = [
  ['ends with the run', RUN, `${RUN} that`, [WHOLE]],
  ['ends in a word that the source lacks', `${RUN} x`, `${RUN} y`, [WHOLE]],
  ['ends where the source ends', `${RUN} x late`, RUN, [WHOLE]],
  ['has one word changed', `${RUN} x late`, `${RUN} y late`, [WHOLE, '8/8+1']],
  ['has one word put in', `${RUN} x late`, `${RUN} late`, [WHOLE, '8/7+1']],
  ['has three words put in', `${RUN} x0 x1 x2 late`, `${RUN} late`, [WHOLE, '10/7+1']],
  ['has four words put in', `${RUN} x0 x1 x2 x3 late`, `${RUN} late`, [WHOLE]],
  ['has three words left out', `${RUN} late`, `${RUN} y0 y1 y2 late`, [WHOLE, '7/10+1']],
  ['has four words left out', `${RUN} late`, `${RUN} y0 y1 y2 y3 late`, [WHOLE]],
  ['has four words left out and more after', `${RUN} late x0 x1`, `${RUN} y0 y1 y2 y3 late`, [WHOLE]],
  [
    'agrees in the 24th word',
    `${RUN} ${fill(23, 'x')} late`,
    `${RUN} ${fill(23, 'y')} late`,
    [WHOLE, '30/30+1'],
  ],
  ['agrees in the 25th word only', `${RUN} ${fill(24, 'x')} late`, `${RUN} ${fill(24, 'y')} late`, [WHOLE]],
  [
    'agrees in the 24th word, three words further on',
    `${RUN} ${fill(23, 'x')} late`,
    `${RUN} ${fill(26, 'y')} late`,
    [WHOLE, '30/33+1'],
  ],
  ['has two words in another order', `${RUN} dry cut`, `${RUN} cut dry`, [WHOLE, '8/7+1']],
];

const BEFORE: readonly Case[] = [
  ['begins with the run', RUN, `that ${RUN}`, [WHOLE]],
  ['begins with a word that the source lacks', `x ${RUN}`, `y ${RUN}`, [WHOLE]],
  ['begins where the source begins', `late x ${RUN}`, RUN, [WHOLE]],
  ['has one word changed', `late x ${RUN}`, `late y ${RUN}`, ['-2/-2+1', WHOLE]],
  ['has one word put in', `late x ${RUN}`, `late ${RUN}`, ['-2/-1+1', WHOLE]],
  ['has three words put in', `late x0 x1 x2 ${RUN}`, `late ${RUN}`, ['-4/-1+1', WHOLE]],
  ['has four words put in', `late x0 x1 x2 x3 ${RUN}`, `late ${RUN}`, [WHOLE]],
  ['has three words left out', `late ${RUN}`, `late y0 y1 y2 ${RUN}`, ['-1/-4+1', WHOLE]],
  ['has four words left out', `late ${RUN}`, `late y0 y1 y2 y3 ${RUN}`, [WHOLE]],
  ['has four words left out and more before', `x0 x1 late ${RUN}`, `late y0 y1 y2 y3 ${RUN}`, [WHOLE]],
  [
    'agrees in the 24th word',
    `late ${fill(23, 'x')} ${RUN}`,
    `late ${fill(23, 'y')} ${RUN}`,
    ['-24/-24+1', WHOLE],
  ],
  ['agrees in the 25th word only', `late ${fill(24, 'x')} ${RUN}`, `late ${fill(24, 'y')} ${RUN}`, [WHOLE]],
  [
    'agrees in the 24th word, three words further back',
    `late ${fill(23, 'x')} ${RUN}`,
    `late ${fill(26, 'y')} ${RUN}`,
    ['-24/-27+1', WHOLE],
  ],
];

for (const [end, cases] of [
  ['after its last run', AFTER],
  ['before its first run', BEFORE],
] as const)
  describe(`a quotation, ${end},`, () => {
    for (const [says, quoted, source, runs] of cases)
      test(says, () => assert.deepEqual(agree(quoted, source), runs));
  });

test('words that agree at both ends are found at once', () =>
  assert.deepEqual(agree(`late x ${RUN} x dry`, `late y ${RUN} y dry`), ['-2/-2+1', WHOLE, '8/8+1']));

test('between two runs a word that agrees counts however far it has moved', () => {
  const [quoted, source] = [
    `${RUN} late x0 x1 and dried slowly in a dry shed`,
    `${RUN} y0 y1 y2 y3 late and dried slowly in a dry shed`,
  ];
  const [own, other] = [tokenize(quoted).hashes, tokenize(source).hashes];
  const runs = [
    { q: 0, s: 0, length: RUN_WORDS },
    { q: 10, s: 12, length: 7 },
  ];
  assert.deepEqual(align(own, other, runs).runs, [runs[0], { q: 7, s: 11, length: 1 }, runs[1]]);
});
