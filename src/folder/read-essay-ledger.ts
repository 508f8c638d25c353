/** `ledger/<series>/<number>/<slug>.csv`: the anchors of one essay that were published. */
import { existsSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { EssayLedger } from '../archive/ledger/ledger.ts';
import type { Problem } from '../archive/problem.ts';
import { lineOf } from '../archive/records.ts';
import { LEDGER_COLUMNS, ledgerRowSchema } from '../archive/schema/ledger.ts';
import { readRows } from './read-rows.ts';
import { readText } from './read-text.ts';

export interface ReadEssayLedger {
  /** Null where the essay was never published. */
  readonly ledger: EssayLedger | null;
  readonly problems: readonly Problem[];
}

const ID = /^[a-z0-9-]+\/(?:[1-9]\d*|unnumbered)\/[a-z0-9-]+$/;

/** The path of an essay's ledger in the content folder. */
export const ledgerPath = (essay: string): string => `ledger/${essay}.csv`;

/** `essay` is an id; one that is none, as `formerly` can hold, has no ledger. */
export function readEssayLedger(content: string, essay: string): ReadEssayLedger {
  const path = join(content, ledgerPath(essay));
  if (!ID.test(essay) || !existsSync(path)) return { ledger: null, problems: [] };
  const file = `${basename(content)}/${ledgerPath(essay)}`;
  const decoded = readText(readFileSync(path), file);
  if ('problem' in decoded) return { ledger: null, problems: [decoded.problem] };
  const { rows, problems } = readRows(decoded.text, file, {
    columns: LEDGER_COLUMNS,
    schema: ledgerRowSchema,
    code: 'r-009',
  });
  const lines = new Map<string, number>();
  for (const { record, place } of rows) {
    const other = lines.get(record.anchor);
    const line = lineOf(place);
    if (other !== undefined)
      problems.push({
        code: 'r-009',
        severity: 'error',
        file,
        line,
        message: `${record.anchor} stands on line ${other} too`,
        hint: 'each anchor has one line; bring the file back as npm run ledger wrote it, and edit that',
      });
    lines.set(record.anchor, line);
  }
  const entries = rows.map(({ record, place }) => ({ ...record, line: lineOf(place) }));
  return { ledger: { file, entries }, problems };
}
