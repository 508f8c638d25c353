/** Puts the content that a new archive begins with into a folder: a series, an issue and one essay. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { newContent } from '../../src/parse/new-content.ts';

export function putNewContent(content: string): void {
  for (const [path, text] of newContent('2026-11-23')) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text);
  }
}
