/** The ledger as a value: what of it concerns the archive as a whole. */
import type { Located } from '../records.ts';
import type { AddressRow, CountRow } from '../schema/ledger.ts';
import type { LedgerEntry } from './entry.ts';

export interface PlacedEntry extends LedgerEntry {
  /** Line in its file. */
  readonly line: number;
}

/** The ledger of one essay. */
export interface EssayLedger {
  /** Path from the content folder's parent. */
  readonly file: string;
  readonly entries: readonly PlacedEntry[];
}

export interface Ledger {
  readonly addresses: readonly Located<AddressRow>[];
  readonly counts: readonly Located<CountRow>[];
  /** Ids of the essays whose files are there, readable or not. */
  readonly essayFiles: ReadonlySet<string>;
  /** Ledgers at whose path no essay stands any more, by the id that the essay had. */
  readonly orphans: ReadonlyMap<string, EssayLedger>;
}

export const EMPTY_LEDGER: Ledger = { addresses: [], counts: [], essayFiles: new Set(), orphans: new Map() };
