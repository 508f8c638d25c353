/** The ledger of an essay after its text is published. */
import type { LedgerEntry } from '../records.ts';
import { fingerprintOf, firstWordsKey } from './fingerprint.ts';

interface AnchoredText {
  readonly paragraphs: readonly {
    readonly anchor: string;
    readonly text: string;
    readonly also?: readonly string[];
  }[];
  readonly tombstones: readonly { readonly anchor: string; readonly after: string | null }[];
}

/** In the order of the text, tombstones at the places of their paragraphs. Every anchor of `ledger` stays. */
export function recordAnchors(ledger: readonly LedgerEntry[], text: AnchoredText): LedgerEntry[] {
  const known = new Map(ledger.map((entry) => [entry.anchor, entry]));
  const entries: LedgerEntry[] = [];
  addTombstones(null);
  for (const { anchor, text: words, also = [] } of text.paragraphs) {
    entries.push({ anchor, words: firstWordsKey(words), fingerprint: fingerprintOf(words), state: 'stands' });
    for (const other of also) add(other, `in ${anchor}`);
    addTombstones(anchor);
  }
  return entries;

  function addTombstones(after: string | null): void {
    for (const tombstone of text.tombstones) if (tombstone.after === after) add(tombstone.anchor, 'gone');
  }

  function add(anchor: string, state: string): void {
    const entry = known.get(anchor);
    if (entry !== undefined) entries.push({ ...entry, state });
  }
}
