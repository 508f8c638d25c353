/** An entry of the ledger with its fingerprint read. */
import type { LedgerEntry } from './entry.ts';
import { type Fingerprint, readFingerprint } from './fingerprint.ts';
import { firstWords } from './first-words.ts';
import { foldWords } from './fold-words.ts';

export type Remembered = Omit<LedgerEntry, 'fingerprint'> & {
  /** Null where the keeper has set the first words by hand. */
  readonly fingerprint: Fingerprint | null;
};

export const remember = (entry: LedgerEntry): Remembered => ({
  ...entry,
  fingerprint: readFingerprint(entry.fingerprint),
});

/** Whether a text begins with the words of an entry, however many a keeper has written. */
export function remembers({ words }: Remembered, text: string): boolean {
  const known = foldWords(words);
  if (known === foldWords(firstWords(text))) return true; // a long one may be cut within a word
  return known !== '' && `${foldWords(text)} `.startsWith(`${known} `);
}
