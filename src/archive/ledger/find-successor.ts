/** Finds the essay that a published one was moved to, by its words. */
import type { EssayLedger, ReadEssay } from '../records.ts';
import { wordsHash } from './fingerprint.ts';

/** Share of the published paragraphs that the essay must have. */
const MIN_SHARE = 0.5;

/** Returns null if no essay has the paragraphs, or more than one. */
export function findSuccessor(ledger: EssayLedger, essays: readonly ReadEssay[]): ReadEssay | null {
  const published = ledger.entries
    .filter(({ state, fingerprint }) => state === 'stands' && fingerprint !== '')
    .map(({ fingerprint }) => fingerprint.slice(0, fingerprint.indexOf('.')));
  if (published.length === 0) return null;
  const found = essays.filter(({ text }) => {
    const words = new Set(text.paragraphs.map((paragraph) => wordsHash(paragraph.text)));
    return published.filter((hash) => words.has(hash)).length / published.length >= MIN_SHARE;
  });
  const [only] = found;
  return only !== undefined && found.length === 1 ? only : null;
}
