/** `ledger/`: published addresses and counts, and the ledgers of essays that no longer stand where they stood. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { z } from 'zod';
import { atStep } from '../archive/at-step.ts';
import type { Problem } from '../archive/problem.ts';
import { type EssayLedger, type Ledger, lineOfField } from '../archive/records.ts';
import {
  ADDRESS_COLUMNS,
  addressRowSchema,
  COUNT_COLUMNS,
  countRowSchema,
  LEDGER_COLUMNS,
  ledgerRowSchema,
} from '../archive/schema/ledger.ts';
import { readText } from './decode-utf8.ts';
import { type CsvSchema, type ReadRows, readRows } from './read-csv.ts';

/** Paths in the content folder. */
export const ADDRESSES = 'ledger/addresses.csv';
export const COUNTS = 'ledger/counts.csv';

/** `paths` are those of all files of the content folder. */
export function readLedger(
  content: string,
  paths: readonly string[],
): { ledger: Ledger; problems: Problem[] } {
  const problems: Problem[] = [];
  const essays = new Set(
    paths.filter((path) => path.startsWith('essays/')).map((path) => stem(path, 'essays/')),
  );
  const orphans = new Map<string, EssayLedger>();
  for (const path of paths) {
    if (!path.startsWith('ledger/') || path === ADDRESSES || path === COUNTS) continue;
    const essay = stem(path, 'ledger/');
    if (essays.has(essay)) continue; // read with its essay
    const read = atStep({ step: 'reading the ledger', file: path }, () => readEssayLedger(content, essay));
    problems.push(...read.problems);
    if (read.ledger !== null) orphans.set(essay, read.ledger);
    else if (read.problems.length === 0)
      problems.push({
        code: 'r-008',
        severity: 'error',
        file: `${basename(content)}/${path}`,
        line: 1,
        message: 'nothing is read from here',
        hint: 'npm run ledger writes this folder; move the file out',
      });
  }
  const addresses = read(ADDRESSES, {
    columns: ADDRESS_COLUMNS,
    schema: addressRowSchema,
    code: 'r-009',
    whole: true,
  });
  const counts = read(COUNTS, { columns: COUNT_COLUMNS, schema: countRowSchema, code: 'r-009', whole: true });
  if (paths.some((path) => path.startsWith('ledger/') && path !== COUNTS) && !paths.includes(ADDRESSES))
    problems.push({
      code: 'r-009',
      severity: 'error',
      file: `${basename(content)}/${ADDRESSES}`,
      line: 1,
      message: 'this file is missing, and it alone remembers the addresses that were published',
      hint: 'bring it back from your copy or its history',
    });
  return { ledger: { addresses, counts, essayFiles: essays, orphans }, problems };

  function read<Schema extends z.ZodType>(
    path: string,
    shape: CsvSchema<Schema>,
  ): ReadRows<z.output<Schema>>['rows'] {
    const file = `${basename(content)}/${path}`;
    if (!paths.includes(path)) return [];
    return atStep({ step: 'reading the ledger', file: path }, () => {
      const decoded = readText(readFileSync(join(content, path)), file);
      if ('problem' in decoded) {
        problems.push(decoded.problem);
        return [];
      }
      const found = readRows(decoded.text, file, shape);
      problems.push(...found.problems);
      return found.rows;
    });
  }
}

const stem = (path: string, folder: string): string => path.slice(folder.length).replace(/\.[^./]+$/, '');

/** `ledger/<series>/<number>/<slug>.csv`: the anchors of one essay that were published. */
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
