/** Holds a site against its manifest: every file that is missing, changed, or there and not listed. */
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { digestFile, type FileDigest } from '../build/digest-file.ts';
import { MANIFEST } from '../build/manifest-name.ts';
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
    const digest = there.delete(path) ? digestOf(join(dir, path)) : null;
    bytes += digest?.bytes ?? 0;
    if (digest === null) findings.push({ kind: 'missing', path });
    else if (digest.sha256 !== sum) findings.push({ kind: 'changed', path });
  }
  for (const path of there) findings.push({ kind: 'extra', path });
  findings.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { files: sums.size, bytes, findings };
}

/** Of a plain file; null for what can't be read, and for a link, which could lead anywhere. */
function digestOf(path: string): FileDigest | null {
  try {
    return lstatSync(path).isFile() ? digestFile(path) : null;
  } catch {
    return null;
  }
}
