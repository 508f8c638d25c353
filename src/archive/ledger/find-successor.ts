/** The essay that another has become, by its words: the one that has most of the paragraphs that were published. */
import type { EssayLedger, ReadEssay } from '../records.ts';
import { wordsHash } from './fingerprint.ts';

/** The least share of its paragraphs that has to stand there word for word. */
const MOST = 0.5;

/** Null where no essay has them, or more than one. */
export function findSuccessor(ledger: EssayLedger, essays: readonly ReadEssay[]): ReadEssay | null {
  const published = ledger.entries
    .filter(({ state, fingerprint }) => state === 'stands' && fingerprint !== '')
    .map(({ fingerprint }) => fingerprint.slice(0, fingerprint.indexOf('.')));
  if (published.length === 0) return null;
  const found = essays.filter(({ text }) => {
    const words = new Set(text.paragraphs.map((paragraph) => wordsHash(paragraph.text)));
    return published.filter((hash) => words.has(hash)).length / published.length >= MOST;
  });
  const [only] = found;
  return only !== undefined && found.length === 1 ? only : null;
}
