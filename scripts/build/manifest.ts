/** `manifest.txt`: every file of a site with the SHA-256 of its bytes, as `sha256sum` writes and checks it. */
import { createHash } from 'node:crypto';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { MANIFEST } from './manifest-name.ts';
import { siteFiles } from './site-files.ts';

export interface SiteSize {
  readonly files: number;
  readonly pages: number;
  readonly bytes: number;
}

/** Writes the manifest of a site; answers its size, the manifest included. */
export function writeManifest(dir: string): SiteSize {
  let pages = 0;
  let bytes = 0;
  const lines: string[] = [];
  for (const path of siteFiles(dir)) {
    const content = readFileSync(join(dir, path));
    bytes += content.length;
    if (path.endsWith('.html')) pages++;
    lines.push(`${createHash('sha256').update(content).digest('hex')}  ${path}\n`);
  }
  writeFileSync(join(dir, MANIFEST), lines.join(''));
  return { files: lines.length + 1, pages, bytes: bytes + statSync(join(dir, MANIFEST)).size };
}
