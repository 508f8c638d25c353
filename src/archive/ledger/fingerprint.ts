/**
 * What the ledger keeps of a paragraph's words in place of them: enough to tell that they are the same, and to
 * measure how much of them another text has. `1a2b3c4d5e6f7a8b.140.Qr3x…`: a hash of the folded words; how many
 * runs of letters they hold; and the lowest hashes of those runs, a fair sample (bottom-k; Cohen and Kaplan 2007).
 */
import { hash32 } from '../../algorithms/fnv1a.ts';
import type { LedgerEntry } from '../records.ts';

/** Length of a run: long enough that unlike English paragraphs share few, short enough to outlive a misprint. */
const RUN = 8;
const SAMPLE = 16;
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** A run's hash has 24 bits, four digits. */
const WIDTH = 4;

export interface Fingerprint {
  /** Equal where the words are. */
  readonly words: string;
  /** How many different runs the words hold. */
  readonly runs: number;
  /** The lowest hashes among them, lowest first; all of them where they are few. */
  readonly sample: readonly number[];
}

/** Hashes of all runs of a text, each once. */
export function runsOf(text: string): Set<number> {
  const folded = ` ${normalizeWords(text)} `;
  const runs = new Set<number>();
  for (let at = 0; at + RUN <= folded.length || at === 0; at++)
    runs.add(hash32(folded, at, at + RUN, 0) >>> 8);
  return runs;
}

/** Hash of a text's words alone: the first part of its fingerprint. */
export function wordsHash(text: string): string {
  const folded = normalizeWords(text);
  return [1, 2].map((seed) => hash32(folded, 0, folded.length, seed).toString(16).padStart(8, '0')).join('');
}

export function fingerprintOf(text: string): string {
  const runs = runsOf(text);
  const sample = [...runs].sort((a, b) => a - b).slice(0, SAMPLE);
  return `${wordsHash(text)}.${runs.size}.${sample.map(digits).join('')}`;
}

/** Null where the text is no fingerprint. */
export function readFingerprint(printed: string): Fingerprint | null {
  const [, words, runs, sample] = /^([0-9a-f]{16})\.(\d+)\.((?:[\w-]{4})+)$/.exec(printed) ?? [];
  if (words === undefined || runs === undefined || sample === undefined) return null;
  const numbers = sample.match(/.{4}/g) ?? [];
  return { words, runs: Number(runs), sample: numbers.map(number) };
}

function digits(value: number): string {
  let printed = '';
  for (let shift = 6 * (WIDTH - 1); shift >= 0; shift -= 6) printed += DIGITS[(value >> shift) & 63];
  return printed;
}

const number = (printed: string): number =>
  [...printed].reduce((value, digit) => value * 64 + DIGITS.indexOf(digit), 0);

/**
 * The words by which a person knows a paragraph again. No sign but letters and digits: the cell needs no quotes,
 * and a spreadsheet can't take it for a formula.
 */
const COUNT = 8;
/** Signs for each of them. */
const LONGEST = 10;

export function firstWordsKey(text: string, count = COUNT): string {
  const words: string[] = [];
  for (const [word] of text.normalize('NFC').matchAll(/[\p{L}\p{M}\p{N}]+/gu)) {
    words.push(word);
    if (words.length === count) break;
  }
  return [...words.join(' ')]
    .slice(0, LONGEST * count)
    .join('')
    .trim();
}

/** The words of a text and nothing else: case, punctuation, spacing and markup may change, and they are the same. */
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

export const normalizeWords = (text: string): string =>
  (text.normalize('NFC').toLowerCase().match(WORD) ?? []).join(' ');

/** An entry of the ledger with its fingerprint read. */
export type ParsedEntry = Omit<LedgerEntry, 'fingerprint'> & {
  /** Null where the keeper has set the first words by hand. */
  readonly fingerprint: Fingerprint | null;
};

export const parseEntry = (entry: LedgerEntry): ParsedEntry => ({
  ...entry,
  fingerprint: readFingerprint(entry.fingerprint),
});

/** Whether a text begins with the words of an entry, however many a keeper has written. */
export function startsWithEntry({ words }: ParsedEntry, text: string): boolean {
  const known = normalizeWords(words);
  if (known === normalizeWords(firstWordsKey(text))) return true; // a long one may be cut within a word
  return known !== '' && `${normalizeWords(text)} `.startsWith(`${known} `);
}
