/**
 * Fingerprints of paragraphs, by which the ledger detects identical text and estimates similarity.
 * `1a2b3c4d5e6f7a8b.140.Qr3x…`: a hash of the normalized words, the number of their character n-grams, and a bottom-k
 * sketch of the n-grams' hashes (Cohen and Kaplan 2007).
 */
import { hash32 } from '../../algorithms/fnv1a.ts';
import type { LedgerEntry } from '../records.ts';

/** Characters of an n-gram ('run'): unrelated paragraphs share few, and most survive a misprint. */
const RUN = 8;
const SAMPLE = 16;
const DIGITS = 'ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789-_';
/** Digits of a hash of 24 bits. */
const WIDTH = 4;

export interface Fingerprint {
  /** Hash of the normalized words. */
  readonly words: string;
  /** The number of different runs. */
  readonly runs: number;
  /** Their lowest hashes, lowest first. */
  readonly sample: readonly number[];
}

/** Distinct hashes of all runs of a text. */
export function runsOf(text: string): Set<number> {
  const folded = ` ${normalizeWords(text)} `;
  const runs = new Set<number>();
  for (let at = 0; at + RUN <= folded.length || at === 0; at++)
    runs.add(hash32(folded, at, at + RUN, 0) >>> 8);
  return runs;
}

/** The first part of a fingerprint. */
export function wordsHash(text: string): string {
  const folded = normalizeWords(text);
  return [1, 2].map((seed) => hash32(folded, 0, folded.length, seed).toString(16).padStart(8, '0')).join('');
}

export function fingerprintOf(text: string): string {
  const runs = runsOf(text);
  const sample = [...runs].sort((a, b) => a - b).slice(0, SAMPLE);
  return `${wordsHash(text)}.${runs.size}.${sample.map(digits).join('')}`;
}

/** Returns null if the text is no fingerprint. */
function parseFingerprint(printed: string): Fingerprint | null {
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

/** First words recorded in the ledger, and characters for each. */
const COUNT = 8;
const MAX_LENGTH = 10;
const WORD = /[\p{L}\p{M}\p{N}]+/gu;

/** The first words, for people. Only letters and digits, so that the CSV cell needs no quotes and is no formula. */
export function firstWordsKey(text: string, count = COUNT): string {
  const words = text
    .normalize('NFC')
    .matchAll(WORD)
    .take(count)
    .map(([word]) => word);
  return [...[...words].join(' ')]
    .slice(0, MAX_LENGTH * count)
    .join('')
    .trim();
}

/** The words in lower case, without punctuation, spacing and markup. */
export const normalizeWords = (text: string): string =>
  (text.normalize('NFC').toLowerCase().match(WORD) ?? []).join(' ');

export type ParsedEntry = Omit<LedgerEntry, 'fingerprint'> & {
  /** Null if an editor has written the first words by hand. */
  readonly fingerprint: Fingerprint | null;
};

export const parseEntry = (entry: LedgerEntry): ParsedEntry => ({
  ...entry,
  fingerprint: parseFingerprint(entry.fingerprint),
});

/** Whether a text begins with the words of an entry, however many an editor has written. */
export function startsWithEntry({ words }: ParsedEntry, text: string): boolean {
  const known = normalizeWords(words);
  if (known === normalizeWords(firstWordsKey(text))) return true; // may be cut within a word
  return known !== '' && `${normalizeWords(text)} `.startsWith(`${known} `);
}
