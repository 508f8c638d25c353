/** Reads `ledger/`: published addresses and counts, and the published anchors of each essay. */
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
import { errorAt } from './problems.ts';
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
  const report = (code: string, path: string, message: string, hint: string): void =>
    void problems.push(errorAt(code, `${basename(content)}/${path}`, 1, message, hint));
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
      report(
        'r-008',
        path,
        'nothing is read from here',
        'npm run ledger writes this folder; move the file out',
      );
  }
  const addresses = read(ADDRESSES, ledgerSchema(ADDRESS_COLUMNS, addressRowSchema));
  const counts = read(COUNTS, ledgerSchema(COUNT_COLUMNS, countRowSchema));
  if (paths.some((path) => path.startsWith('ledger/') && path !== COUNTS) && !paths.includes(ADDRESSES))
    report(
      'r-009',
      ADDRESSES,
      'this file is missing, and it alone remembers the addresses that were published',
      'bring it back from your copy or its history',
    );
  return { ledger: { addresses, counts, essayFiles: essays, orphans }, problems };

  function read<Schema extends z.ZodType>(
    path: string,
    shape: CsvSchema<Schema>,
  ): ReadRows<z.output<Schema>>['rows'] {
    if (!paths.includes(path)) return [];
    return atStep({ step: 'reading the ledger', file: path }, () => {
      const file = `${basename(content)}/${path}`;
      const decoded = readText(readFileSync(join(content, path)), file);
      const found =
        'problem' in decoded
          ? { rows: [], problems: [decoded.problem] }
          : readRows(decoded.text, file, shape);
      problems.push(...found.problems);
      return found.rows;
    });
  }
}

const stem = (path: string, folder: string): string => path.slice(folder.length).replace(/\.[^./]+$/, '');

const ledgerSchema = <Schema extends z.ZodType>(
  columns: readonly string[],
  schema: Schema,
): CsvSchema<Schema> => ({ columns, schema, code: 'r-009', requiresFinalNewline: true });

export interface ReadEssayLedger {
  /** Null if the essay was never published, or the file isn't UTF-8. */
  readonly ledger: EssayLedger | null;
  readonly problems: readonly Problem[];
}

const ID = /^[a-z0-9-]+\/(?:[1-9]\d*|unnumbered)\/[a-z0-9-]+$/;

/** The path of an essay's ledger in the content folder. */
export const ledgerPath = (essay: string): string => `ledger/${essay}.csv`;

/**
 * Reads the published anchors of one essay. An id that isn't valid, as `formerly` may contain, has no ledger. `onRead`
 * gets the bytes if the file exists.
 */
export function readEssayLedger(
  content: string,
  essay: string,
  onRead: (bytes: Uint8Array) => void = () => {},
): ReadEssayLedger {
  const bytes = ID.test(essay) ? readIfExists(join(content, ledgerPath(essay))) : null;
  if (bytes === null) return { ledger: null, problems: [] };
  onRead(bytes);
  const file = `${basename(content)}/${ledgerPath(essay)}`;
  const decoded = readText(bytes, file);
  if ('problem' in decoded) return { ledger: null, problems: [decoded.problem] };
  const shape = ledgerSchema(LEDGER_COLUMNS, ledgerRowSchema);
  const { rows, problems } = readRows(decoded.text, file, shape);
  const lines = new Map<string, number>();
  for (const { record, place } of rows) {
    const other = lines.get(record.anchor);
    const line = lineOfField(place);
    if (other !== undefined)
      problems.push(
        errorAt(
          'r-009',
          file,
          line,
          `${record.anchor} stands on line ${other} too`,
          'each anchor has one line; bring the file back as npm run ledger wrote it, and edit that',
        ),
      );
    lines.set(record.anchor, line);
  }
  const missing = firstMissing(lines.keys());
  // An invalid line would be reported as a missing one too.
  if (missing !== null && problems.length === 0)
    problems.push(
      errorAt(
        'r-009',
        file,
        1,
        `there is no line for ${missing}, and a number is given only after those before it`,
        `bring the line back from your copy or its history; where the paragraph is gone for good, add '${missing},,,gone'`,
      ),
    );
  const entries = rows.map(({ record, place }) => ({ ...record, line: lineOfField(place) }));
  return { ledger: { file, entries }, problems };
}

/** Null if the file doesn't exist. Throws if it can't be read, because its anchors would be lost. */
function readIfExists(path: string): Uint8Array | null {
  try {
    return readFileSync(path);
  } catch (error) {
    const { code } = error as NodeJS.ErrnoException; // node:fs throws errors with a code
    if (code === 'ENOENT' || code === 'ENOTDIR') return null;
    throw error;
  }
}

/** The first missing number: anchors are never deleted, so all numbers up to the highest must exist. */
function firstMissing(anchors: Iterable<string>): string | null {
  const numbers = new Set([...anchors].map((anchor) => Number(/^p(\d+)/.exec(anchor)?.[1] ?? 0)));
  for (let number = 1; number < Math.max(0, ...numbers); number++)
    if (!numbers.has(number)) return `p${number}`;
  return null;
}
