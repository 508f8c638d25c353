/** `ledger/`: published addresses and counts, and the ledgers of essays that no longer stand where they stood. */
import { readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { z } from 'zod';
import { atStep } from '../archive/at-step.ts';
import type { EssayLedger, Ledger } from '../archive/ledger/ledger.ts';
import type { Problem } from '../archive/problem.ts';
import {
  ADDRESS_COLUMNS,
  addressRowSchema,
  COUNT_COLUMNS,
  countRowSchema,
} from '../archive/schema/ledger.ts';
import { readEssayLedger } from './read-essay-ledger.ts';
import { type CsvSchema, type ReadRows, readRows } from './read-rows.ts';
import { readText } from './read-text.ts';

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
