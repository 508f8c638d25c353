/**
 * The ledger as it is after the archive was published: every address and anchor that it held, and every new one.
 * Nothing leaves it: an essay's lines are written again in the order of its text, and all of them are there.
 */
import { printRows } from '../../src/algorithms/csv.ts';
import { atEssay } from '../../src/archive/at-step.ts';
import { countOpen, listAddresses } from '../../src/archive/ledger/known-addresses.ts';
import { recordAnchors } from '../../src/archive/ledger/record-anchors.ts';
import type { Ledger, ReadEssay } from '../../src/archive/records.ts';
import {
  ADDRESS_COLUMNS,
  type AddressRow,
  COUNT_COLUMNS,
  COUNTED,
  type CountRow,
  LEDGER_COLUMNS,
} from '../../src/archive/schema/ledger.ts';
import type { Archive } from '../../src/archive/types.ts';
import { ADDRESSES, COUNTS, ledgerPath } from '../../src/parse/read-ledger.ts';

export interface LedgerFile {
  /** Path below the content folder. */
  readonly path: string;
  readonly text: string;
}

export interface RecordedLedger {
  /** Every file of the ledger, changed or not. */
  readonly files: readonly LedgerFile[];
  readonly addresses: number;
  readonly newAddresses: number;
  readonly anchors: number;
  readonly newAnchors: number;
  readonly tombstones: number;
}

export function updateLedger(ledger: Ledger, essays: readonly ReadEssay[], archive: Archive): RecordedLedger {
  const rows = new Map<string, AddressRow>(ledger.addresses.map(({ record }) => [record.address, record]));
  const before = rows.size;
  for (const [address, kind] of listAddresses(archive))
    if (!rows.has(address)) rows.set(address, { address, kind, leads: '' });
  const files: LedgerFile[] = [];
  let anchors = 0;
  let newAnchors = 0;
  let tombstones = 0;
  for (const essay of essays) {
    const known = essay.ledger?.entries ?? [];
    const entries = atEssay('recording its paragraphs', essay.id, () =>
      recordAnchors(known, {
        paragraphs: essay.text.paragraphs,
        tombstones: essay.text.published?.tombstones ?? [],
      }),
    );
    anchors += entries.length;
    newAnchors += entries.length - known.length;
    tombstones += entries.filter(({ state }) => state === 'gone').length;
    files.push({ path: ledgerPath(essay.id), text: printRows(LEDGER_COLUMNS, entries) });
  }
  files.push({
    path: ADDRESSES,
    text: printRows(
      ADDRESS_COLUMNS,
      [...rows.values()].sort((a, b) => (a.address < b.address ? -1 : 1)),
    ),
  });
  files.push({ path: COUNTS, text: printRows(COUNT_COLUMNS, countRows(ledger, archive)) });
  return { files, addresses: rows.size, newAddresses: rows.size - before, anchors, newAnchors, tombstones };
}

/** Counts as they are, where that is less than they were; never more. */
function countRows(ledger: Ledger, archive: Archive): CountRow[] {
  const open = countOpen(archive);
  const known = new Map(ledger.counts.map(({ record }) => [record.what, record]));
  return COUNTED.map((what) => {
    const before = known.get(what);
    return before !== undefined && before.most <= open[what]
      ? before
      : { what, most: open[what], reason: '' };
  });
}
