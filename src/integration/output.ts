/**
 * Staging for one build: a folder of newly written files, and a list of files to hard-link from the live site. A build
 * therefore costs what changed.
 */
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sha256Of } from '../algorithms/sha256.ts';
import { type BuildRecord, isUnmodified, type SiteFile } from '../incremental/build-record.ts';

export interface SiteOutput {
  /** The folder of newly written files. */
  readonly staging: string;
  /** Files of the live site that the next one reuses, with their entries in the build record. */
  readonly reused: ReadonlyMap<string, SiteFile>;
  /** Returns whether the live site has a file, unmodified. */
  readonly isIntact: (path: string) => boolean;
  /** Reuses a file of the live site if it is unmodified and has this digest, if one is given; returns whether it did. */
  readonly reuse: (path: string, sha256?: string) => boolean;
  /** Reuses the file if the live site has the same bytes, else writes it. */
  readonly write: (path: string, bytes: string | Uint8Array) => void;
  /** The same for a copy of a file whose digest is known. */
  readonly copy: (path: string, from: string, sha256: string) => void;
}

/** `last` is the record of the site in `outDir`; if it is null, nothing is reused. */
export function createOutput(
  staging: string,
  outDir: string,
  last: Pick<BuildRecord, 'files'> | null,
): SiteOutput {
  const files = new Map<string, SiteFile>(last?.files.map((file) => [file[0], file]));
  const reused = new Map<string, SiteFile>();
  const checked = new Map<string, boolean>();
  const folders = new Set<string>();

  function isIntact(path: string): boolean {
    const known = checked.get(path);
    if (known !== undefined) return known;
    const file = files.get(path);
    const found = file !== undefined && isUnmodified(outDir, file);
    checked.set(path, found);
    return found;
  }

  function reuse(path: string, sha256?: string): boolean {
    const file = files.get(path);
    if (file === undefined || (sha256 !== undefined && file[1] !== sha256) || !isIntact(path)) return false;
    reused.set(path, file);
    return true;
  }

  function placeOf(path: string): string {
    const target = join(staging, path);
    const folder = dirname(target);
    if (!folders.has(folder)) mkdirSync(folder, { recursive: true });
    folders.add(folder);
    return target;
  }

  return {
    staging,
    reused,
    isIntact,
    reuse,
    write(path, bytes) {
      if (!reuse(path, sha256Of(bytes))) writeFileSync(placeOf(path), bytes);
    },
    copy(path, from, sha256) {
      if (!reuse(path, sha256)) copyFileSync(from, placeOf(path));
    },
  };
}
