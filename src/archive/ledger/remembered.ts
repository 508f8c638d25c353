/** An entry of the ledger with its fingerprint read. */
import type { LedgerEntry } from './entry.ts';
import { type Fingerprint, readFingerprint } from './fingerprint.ts';
import { firstWordsKey } from './first-words.ts';
import { normalizeWords } from './fold-words.ts';

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
