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

/** Whether a text begins with the words of an entry. */
export const remembers = ({ words }: Remembered, text: string): boolean =>
  foldWords(words) === foldWords(firstWords(text));
