/** The ledger of an essay after its text is published: what stood in it, brought up to date, and what is new. */
import type { LedgerEntry } from '../records.ts';
import { fingerprintOf, firstWordsKey } from './fingerprint.ts';

/** What is asked of a text whose anchors are settled. */
export interface AnchoredText {
  readonly paragraphs: readonly {
    readonly anchor: string;
    readonly text: string;
    readonly also?: readonly string[];
  }[];
  readonly tombstones: readonly { readonly anchor: string; readonly after: string | null }[];
}

/** In the order of the text, tombstones where their paragraphs stood. Never leaves out an anchor of `ledger`. */
export function recordAnchors(ledger: readonly LedgerEntry[], text: AnchoredText): LedgerEntry[] {
  const known = new Map(ledger.map((entry) => [entry.anchor, entry]));
  const entries: LedgerEntry[] = [];
  const gone = (after: string | null): void => {
    for (const stone of text.tombstones) if (stone.after === after) add(stone.anchor, 'gone');
  };
  gone(null);
  for (const paragraph of text.paragraphs) {
    const { anchor } = paragraph;
    entries.push({
      anchor,
      words: firstWordsKey(paragraph.text),
      fingerprint: fingerprintOf(paragraph.text),
      state: 'stands',
    });
    for (const other of paragraph.also ?? []) add(other, `in ${anchor}`);
    gone(anchor);
  }
  return entries;

  function add(anchor: string, state: string): void {
    const entry = known.get(anchor);
    if (entry !== undefined) entries.push({ ...entry, state });
  }
}
