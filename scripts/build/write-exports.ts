/**
 * Writes the files that stand beside the pages, after the pages: drawn by Astro, thousands of small texts would cost
 * it minutes. An essay's Markdown is the keeper's own file, byte for byte.
 */
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { exportArchive } from '../../src/exports/export-archive.ts';
import type { LoadedArchive } from '../../src/site/load-archive.ts';

export function writeExports({ archive, content }: LoadedArchive, site: string): void {
  for (const { path, content: text } of exportArchive(archive)) {
    const target = join(site, path);
    mkdirSync(dirname(target), { recursive: true });
    writeFileSync(target, text);
  }
  for (const { id } of archive.essays.values())
    copyFileSync(join(content, 'essays', `${id}.md`), join(site, id, 'index.md'));
}
