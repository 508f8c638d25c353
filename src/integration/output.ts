/**
 * What a new site is gathered in: a folder with the files that are made anew, and a list of those that the last site
 * has with the very same bytes. So a change costs what it changes, not what there is.
 */
import { copyFileSync, mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { sha256Of } from '../algorithms/sha256.ts';
import { type BuildRecord, isUnmodified, type SiteFile } from '../incremental/build-record.ts';

export interface SiteOutput {
  /** The folder with the files that are made anew, and with nothing else. */
  readonly staging: string;
  /** Files of the last site that stand in the new one as they are, each with what its record says. */
  readonly reused: ReadonlyMap<string, SiteFile>;
  /** Whether the last site has a file, as it was written. */
  readonly isIntact: (path: string) => boolean;
  /** Takes over a file of the last site if it stands there, with these bytes by their digest or with whatever bytes. */
  readonly reuse: (path: string, sha256?: string) => boolean;
  /** Takes the file over, or writes it. */
  readonly write: (path: string, bytes: string | Uint8Array) => void;
  /** Takes the file over, or copies one whose digest is known. */
  readonly copy: (path: string, from: string, sha256: string) => void;
}

/** `last` is the record of the site in `outDir`; null takes nothing over. */
export function createOutput(
  staging: string,
  outDir: string,
  last: Pick<BuildRecord, 'files'> | null,
): SiteOutput {
  const files = new Map<string, SiteFile>(last?.files.map((file) => [file[0], file]));
  const reused = new Map<string, SiteFile>();
  const looked = new Map<string, boolean>();
  const folders = new Set<string>();

  function stands(path: string): boolean {
    const known = looked.get(path);
    if (known !== undefined) return known;
    const file = files.get(path);
    const found = file !== undefined && isUnmodified(outDir, file);
    looked.set(path, found);
    return found;
  }

  function take(path: string, sha256?: string): boolean {
    const file = files.get(path);
    if (file === undefined || (sha256 !== undefined && file[1] !== sha256) || !stands(path)) return false;
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
    isIntact: stands,
    reuse: take,
    write(path, bytes) {
      if (!take(path, sha256Of(bytes))) writeFileSync(placeOf(path), bytes);
    },
    copy(path, from, sha256) {
      if (!take(path, sha256)) copyFileSync(from, placeOf(path));
    },
  };
}
