/** Reads a content folder and records it as published: all files of the ledger that change, or none. */
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatNumber } from '../../src/archive/format/counts.ts';
import { formatProblem } from '../../src/archive/problem.ts';
import { takeLocks } from '../../src/incremental/locks.ts';
import { loadArchive } from '../../src/load/load-archive.ts';
import { recoverPendingWrites } from '../../src/parse/pending-writes.ts';
import { writeFiles } from '../../src/parse/write-files.ts';
import { updateLedger } from './record-ledger.ts';

export interface LedgerOptions {
  readonly content: string;
  readonly dryRun: boolean;
  /** Takes each line of the summary. */
  readonly write: (line: string) => void;
  readonly complain: (line: string) => void;
}

/** Answers whether it was recorded. */
export async function writeLedger({ content, dryRun, write, complain }: LedgerOptions): Promise<boolean> {
  // A build reads the ledger: it must not change under it.
  const lock = takeLocks([content]);
  if ('heldBy' in lock) {
    complain(`ledger: the content folder is locked by process ${lock.heldBy}; wait until it exits`);
    return false;
  }
  try {
    recoverPendingWrites(content);
    const { archive, problems, records, essays } = await loadArchive(content);
    if (archive === null) {
      for (const problem of problems) if (problem.severity === 'error') complain(formatProblem(problem));
      complain('ledger: the content folder has errors; nothing was recorded');
      return false;
    }
    const recorded = updateLedger(records.ledger, essays, archive);
    const changed = recorded.files.filter(({ path, text }) => {
      const file = join(content, path);
      return !existsSync(file) || readFileSync(file, 'utf8') !== text;
    });
    if (!dryRun) writeFiles(content, changed);
    write(
      `addresses   ${formatNumber(recorded.addresses)} held, ${formatNumber(recorded.newAddresses)} of them new`,
    );
    write(
      `anchors     ${formatNumber(recorded.anchors)} held, ${formatNumber(recorded.newAnchors)} of them new, ${formatNumber(recorded.tombstones)} tombstones`,
    );
    write(`files       ${formatNumber(changed.length)} ${dryRun ? 'would be written' : 'written'}`);
    return true;
  } finally {
    lock.release();
  }
}
