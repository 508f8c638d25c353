/**
 * Time is linear in the text, whatever the text: four times as much of it takes about four times as long. A
 * reader that went back over what it has read would take sixteen times, or never end.
 */
import assert from 'node:assert/strict';
import { before, describe, test } from 'node:test';
import { buildGrammar } from '../../../src/archive/citation/grammar.ts';
import { parseCitations } from '../../../src/archive/citation/parse.ts';
import { assertLinear, cpuTimeOf } from '../../cpu-time.ts';
import { EPSR, epsr } from './epsr.ts';
import { foreign } from './foreign.ts';

const grammar = buildGrammar(new Map([[EPSR, epsr], ...foreign]));
const CITING = { series: EPSR, number: 1660 };
/** Units of the shorter text: long enough that a quadratic step shows, whatever else the machine does. */
const LENGTH = 60_000;
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

const read = (text: string) => (): void => void parseCitations(text, grammar, CITING);
const ordinaryText = (length: number): string =>
  'EPSR 1128, the (see EPSR 1128 19-10-02) '.repeat(Math.ceil(length / 40));
/** Of an ordinary text of the longer length. */
let ordinary = 0;

describe('a text four times as long takes four times as long', () => {
  before(() => {
    ordinary = cpuTimeOf(read(ordinaryText(4 * LENGTH)));
  });

  for (const scrap of HOSTILE)
    test(`of ${JSON.stringify(scrap)} repeated`, () => {
      assertLinear((length) => read(scrap.repeat(Math.ceil(length / scrap.length))), LENGTH, ordinary);
    });
  for (const [title, make] of ENDLESS)
    test(`of ${title}`, () => assertLinear((length) => read(make(length)), LENGTH, ordinary));

  test('a million numbers in a list are one citation without a number', () => {
    const [citation, ...more] = parseCitations(`EPSR ${'1128, '.repeat(1_000_000)}1128`, grammar, CITING);
    assert.equal(more.length, 0);
    assert.deepEqual(
      [citation?.number, citation?.of, citation?.range],
      [null, 'list', { from: 1128, to: 1128 }],
    );
  });
});

/** How many times as much as finding its words reading the citations of a text may cost; measured, as much. */
const TIMES_WORDS = 5;

test('a million words with a citation in every two hundred are read in some passes over them', (t) => {
  const words =
    'the paper said again and again that nothing of this kind had ever been seen before in Iraq'.split(' ');
  const stretch = Array.from({ length: 200 }, (_, index) => words[index % words.length]).join(' ');
  const text = `${stretch} (EPSR 1128 19-10-02). `.repeat(5000);
  assert.equal(parseCitations(text, grammar, CITING).length, 5000);
  const ratio = cpuTimeOf(read(text)) / cpuTimeOf(() => void text.match(/\p{L}+/gu));
  t.diagnostic(`reading citations costs ${ratio.toFixed(1)} times as much as finding the words`);
  assert.ok(ratio < TIMES_WORDS, `${ratio}`);
});
