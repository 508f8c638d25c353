/** Verifies a site against its manifest: finds every file that is missing, changed or not listed. */
import { lstatSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { formatNumber } from '../archive/format/counts.ts';
import { digestFile, type FileDigest } from '../incremental/file-stat.ts';
import { MANIFEST, siteFiles } from '../incremental/list-files.ts';

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

/** Throws Node's `ENOENT` if the folder has no manifest. */
export function verifySite(dir: string): Verified {
  const { sums, faults } = parseManifest(readFileSync(join(dir, MANIFEST), 'utf8'));
  const findings: SiteFinding[] = faults.map((path) => ({ kind: 'unreadable', path }));
  const existing = new Set(siteFiles(dir));
  let bytes = 0;
  for (const [path, sum] of sums) {
    const digest = existing.delete(path) ? digestOf(join(dir, path)) : null;
    bytes += digest?.bytes ?? 0;
    if (digest === null) findings.push({ kind: 'missing', path });
    else if (digest.sha256 !== sum) findings.push({ kind: 'changed', path });
  }
  for (const path of existing) findings.push({ kind: 'extra', path });
  findings.sort((a, b) => (a.path < b.path ? -1 : 1));
  return { files: sums.size, bytes, findings };
}

/** Null if the file can't be read, and for a link, which could point outside the site. */
function digestOf(path: string): FileDigest | null {
  try {
    return lstatSync(path).isFile() ? digestFile(path) : null;
  } catch {
    return null;
  }
}

export interface Manifest {
  /** SHA-256 in hexadecimal by path. */
  readonly sums: ReadonlyMap<string, string>;
  /** Lines that can't be read, as `line 12: …`. */
  readonly faults: readonly string[];
}

function parseManifest(text: string): Manifest {
  const sums = new Map<string, string>();
  const faults: string[] = [];
  const lines = text.split('\n');
  // A truncated manifest ends within a line.
  if (lines.pop() !== '') faults.push(`line ${lines.length + 1}: the manifest ends before its line does`);
  for (const [index, line] of lines.entries()) {
    const [, sum, path] = /^([0-9a-f]{64}) {2}(.+)$/.exec(line) ?? [];
    const leaves = path?.split('/').some((name) => name === '' || name === '.' || name === '..');
    if (sum === undefined || path === undefined || leaves || sums.has(path))
      faults.push(`line ${index + 1}: ${line.slice(0, 100)}`);
    else sums.set(path, sum);
  }
  return { sums, faults };
}

const WORDS = {
  missing: 'missing',
  changed: 'changed',
  extra: 'not in the manifest',
  unreadable: 'unreadable in the manifest',
} as const;

/** Prints a line for each finding, and returns whether there is none. */
export function reportVerification(
  { files, bytes, findings }: Verified,
  write: (line: string) => void,
  complain: (line: string) => void,
): boolean {
  for (const { kind, path } of findings) complain(`${WORDS[kind]}: ${path}`);
  if (findings.length === 0)
    write(`${'verified'.padEnd(12)}${formatNumber(files)} files, ${formatNumber(bytes)} bytes`);
  else
    complain(
      `verify: ${formatNumber(findings.length)} of ${formatNumber(files)} files don't agree with the manifest; publish the site again, or copy it again from where it is whole`,
    );
  return findings.length === 0;
}
