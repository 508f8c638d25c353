/** A copy of a made content folder in which nothing is cited: the series has another name, and `cites` are gone. */
import { cpSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../../src/incremental/list-files.ts';

/** Returns the copy's folder. */
export function copyUncited(content: string, copy: string): string {
  cpSync(content, copy, { recursive: true });
  for (const { path } of listFiles(join(copy, 'series')))
    change(join(copy, 'series', path), (text) =>
      text
        .replace(/^title: .*$/m, 'title: A Series Nobody Cites')
        .replace(/^abbreviation: .*$/m, 'abbreviation: XQZW')
        .replace(/^names:\n(?: {2}.*\n)*/m, '')
        .replace(/^works:\n(?: {2}.*\n)*/m, '')
        .replace(/^relative: .*$/m, 'relative: false'),
    );
  for (const { path } of listFiles(join(copy, 'essays')))
    if (path.endsWith('.md'))
      change(join(copy, 'essays', path), (text) => text.replace(/^cites:\n(?: {2}- .*\n)*/m, ''));
  return copy;
}

const change = (file: string, edit: (text: string) => string): void =>
  writeFileSync(file, edit(readFileSync(file, 'utf8')));
