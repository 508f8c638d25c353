/**
 * Time is linear in the text, whatever the text: four times as much of it takes about four times as long. A
 * reader that went back over what it has read would take sixteen times, or never end.
 */
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { buildGrammar } from '../../../src/archive/citation/grammar.ts';
import { parseCitations } from '../../../src/archive/citation/parse.ts';
import { EPSR, epsr } from './epsr.ts';
import { foreign } from './foreign.ts';

const grammar = buildGrammar(new Map([[EPSR, epsr], ...foreign]));
const CITING = { series: EPSR, number: 1660 };
/** Units of the shorter text: long enough that a quadratic step shows, whatever else the machine does. */
const LENGTH = 60_000;
/** Four is linear; the rest is the machine's noise, and far from sixteen. */
const MOST = 9;
/** Below this many milliseconds a ratio says nothing. */
const TOO_SHORT = 20;

const HOSTILE: readonly string[] = [
  '(',
  '[',
  'EPSR ',
  'EPSR (',
  '(see EPSR ',
  'EPSR No ',
  'No ',
  'No No No ',
  '1128, ',
  'EPSR 1128, ',
  'EPSR 1128 and ',
  'EPSR 1128-',
  'EPSR\n> ',
  'EPSR*',
  'EPSR &nbsp;',
  '\\[EPSR ',
  'of the EPSR ',
  '1 of EPSR ',
  'issue 1, 2, 3 of the EPSR ',
  'the 26-10-04 EPSR ',
  'EPSR 26 October ',
  'May issues ',
  'May–September ',
  'issues ',
  'back issues 1-',
  'previous ',
  'see last issue of ',
  'two issues ago ',
  'Perspectives ',
  'Perspectives 2002 — Part ',
  'Books Vol ',
  '(Part One in Vol ',
  'Economic                    & ',
  'E P S R ',
  ' ',
  '\n',
  '\u00ad',
  '𝔘',
];

/** Texts that begin one citation and never end it. */
const ENDLESS: readonly (readonly [title: string, make: (length: number) => string])[] = [
  ['EPSR and a million numbers', (length) => `EPSR ${'1128, '.repeat(length / 6)}`],
  ['EPSR ( and a million numbers', (length) => `EPSR (${'1128, '.repeat(length / 6)}`],
  ['EPSR and one endless number', (length) => `EPSR ${'1'.repeat(length)}`],
  ['EPSR and one endless word', (length) => `EPSR ${'a'.repeat(length)}`],
  ['EPSR and endless spaces', (length) => `EPSR${' '.repeat(length)}1128`],
  ['endless spaces and of the EPSR', (length) => `issue 1128${' '.repeat(length)}of the EPSR`],
];

/** Milliseconds that this thread has worked: what other programs do meanwhile doesn't count. */
function workedFor(): number {
  const { user, system } = process.threadCpuUsage();
  return (user + system) / 1000;
}

/** The shortest of three runs, in milliseconds of work. */
function timeOf(text: string): number {
  let least = Infinity;
  for (let run = 0; run < 3; run++) {
    const start = workedFor();
    parseCitations(text, grammar, CITING);
    least = Math.min(least, workedFor() - start);
  }
  return least;
}

function assertLinear(make: (length: number) => string): void {
  const [once, fourTimes] = [timeOf(make(LENGTH)), timeOf(make(4 * LENGTH))];
  assert.ok(
    fourTimes < TOO_SHORT || fourTimes < MOST * once,
    `${once.toFixed(1)} ms, then ${fourTimes.toFixed(1)} ms`,
  );
}

describe('a text four times as long takes four times as long', () => {
  before(() => {
    timeOf('EPSR 1128, the (see EPSR 1128 19-10-02) '.repeat(5000));
  });

  for (const scrap of HOSTILE)
    test(`of ${JSON.stringify(scrap)} repeated`, () => {
      assertLinear((length) => scrap.repeat(Math.ceil(length / scrap.length)));
    });
  for (const [title, make] of ENDLESS) test(`of ${title}`, () => assertLinear(make));

  test('a million numbers in a list are one citation without a number', () => {
    const [citation, ...more] = parseCitations(`EPSR ${'1128, '.repeat(1_000_000)}1128`, grammar, CITING);
    assert.equal(more.length, 0);
    assert.deepEqual(
      [citation?.number, citation?.of, citation?.range],
      [null, 'list', { from: 1128, to: 1128 }],
    );
  });
});

test('a million words with a citation in every two hundred are read in a second', () => {
  const words =
    'the paper said again and again that nothing of this kind had ever been seen before in Iraq'.split(' ');
  const stretch = Array.from({ length: 200 }, (_, index) => words[index % words.length]).join(' ');
  const text = `${stretch} (EPSR 1128 19-10-02). `.repeat(5000);
  const start = workedFor();
  assert.equal(parseCitations(text, grammar, CITING).length, 5000);
  // 20 seconds for the review's 18 million words; measured, it is one.
  assert.ok(workedFor() - start < 1100);
});
