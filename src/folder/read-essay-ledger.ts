/** `ledger/<series>/<number>/<slug>.csv`: the anchors of one essay that were published. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { EssayLedger } from '../archive/ledger/ledger.ts';
import type { Problem } from '../archive/problem.ts';
import { lineOfField } from '../archive/records.ts';
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

/**
 * `essay` is an id; one that is none, as `formerly` can hold, has no ledger. `onRead` takes the bytes that were read,
 * where there are any.
 */
export function readEssayLedger(
  content: string,
  essay: string,
  onRead: (bytes: Uint8Array) => void = () => {},
): ReadEssayLedger {
  const bytes = ID.test(essay) ? readIfThere(join(content, ledgerPath(essay))) : null;
  if (bytes === null) return { ledger: null, problems: [] };
  onRead(bytes);
  const file = `${basename(content)}/${ledgerPath(essay)}`;
  const decoded = readText(bytes, file);
  if ('problem' in decoded) return { ledger: null, problems: [decoded.problem] };
  const { rows, problems } = readRows(decoded.text, file, {
    columns: LEDGER_COLUMNS,
    schema: ledgerRowSchema,
    code: 'r-009',
    whole: true,
  });
  const lines = new Map<string, number>();
  for (const { record, place } of rows) {
    const other = lines.get(record.anchor);
    const line = lineOfField(place);
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
  const missing = firstMissing(lines.keys());
  // A line that can't be read is told of by itself.
  if (missing !== null && problems.length === 0)
    problems.push({
      code: 'r-009',
      severity: 'error',
      file,
      line: 1,
      message: `there is no line for ${missing}, and a number is given only after those before it`,
      hint: `bring the line back from your copy or its history; where the paragraph is gone for good, add '${missing},,,gone'`,
    });
  const entries = rows.map(({ record, place }) => ({ ...record, line: lineOfField(place) }));
  return { ledger: { file, entries }, problems };
}

/** Null where there is no such file. One that is there and can't be read ends the command: its anchors would be lost. */
function readIfThere(path: string): Uint8Array | null {
  try {
    return readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException; // node:fs throws errors with a code
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw error;
  }
}

/** The first number that was passed over: anchors are never taken away, so all up to the highest are there. */
function firstMissing(anchors: Iterable<string>): string | null {
  const numbers = new Set([...anchors].map((anchor) => Number(/^p(\d+)/.exec(anchor)?.[1] ?? 0)));
  for (let number = 1; number < Math.max(0, ...numbers); number++)
    if (!numbers.has(number)) return `p${number}`;
  return null;
}
