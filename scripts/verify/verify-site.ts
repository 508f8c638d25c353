/** Holds a site against its manifest: every file that is missing, changed, or there and not listed. */
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { MANIFEST } from '../build/manifest-name.ts';
import { sha256Of } from '../build/sha256-of.ts';
import { siteFiles } from '../build/site-files.ts';
import { parseManifest } from './parse-manifest.ts';

export interface SiteFinding {
  readonly kind: 'missing' | 'changed' | 'extra' | 'unreadable';
  /** Path below the site, or a line of the manifest. */
  readonly path: string;
}

export interface Verified {
  readonly files: number;
  readonly bytes: number;
  readonly findings: readonly SiteFinding[];
}

/** Throws Node's `ENOENT` where the folder has no manifest. */
export function verifySite(dir: string): Verified {
  const { sums, faults } = parseManifest(readFileSync(join(dir, MANIFEST), 'utf8'));
  const findings: SiteFinding[] = faults.map((path) => ({ kind: 'unreadable', path }));
  const there = new Set(siteFiles(dir));
  let bytes = 0;
  for (const [path, sum] of sums) {
    const content = there.delete(path) ? contentOf(join(dir, path)) : null;
    bytes += content?.length ?? 0;
    if (content === null) findings.push({ kind: 'missing', path });
    else if (sha256Of(content) !== sum) findings.push({ kind: 'changed', path });
  }
  for (const path of there) findings.push({ kind: 'extra', path });
  findings.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { files: sums.size, bytes, findings };
}

/** The bytes of a plain file; null for what can't be read, and for a link, which could lead anywhere. */
function contentOf(path: string): Buffer | null {
  try {
    return lstatSync(path).isFile() ? readFileSync(path) : null;
  } catch {
    return null;
  }
}
