/**
 * What a build wrote, and what each page of it was drawn from: by this the next build knows what still stands. It is
 * kept in the cache; without it, or with a damaged one, everything is drawn anew.
 */
import { join } from 'node:path';
import type { Cache } from './cache.ts';
import { digestFile, type FileStat, fileStat, sameStat } from './file-stat.ts';
import { siteFiles } from './list-output.ts';
import { nameOfFolder } from './paths.ts';

export interface BuildRecord {
  /** Digest of all that the site was made from, and of how it was asked for. */
  readonly inputsKey: string;
  /** Digest of what stands round every page: code, address, base. */
  readonly layoutKey: string;
  readonly base: string;
  /** What the build said: problems, and the rows of its summary. */
  readonly problems: readonly string[];
  readonly summary: readonly string[];
  readonly files: readonly SiteFile[];
  /** Every question that a page or a set of files put to the archive, as JSON. */
  readonly paths: readonly string[];
  readonly pages: readonly DrawnPage[];
  readonly sets: readonly WrittenSet[];
}

export type SiteFile = readonly [path: string, sha256: string, ...FileStat];

const inodeOf = (file: SiteFile): number => file[5];

/** What something was made from. */
export interface BuildRecordEntry {
  /** Digest of what it was given and of the answers to its questions. */
  readonly key: string;
  /** Its questions, as places in `BuildRecord.reads`. */
  readonly asked: readonly number[];
}

export interface DrawnPage extends BuildRecordEntry {
  /** Component and address. */
  readonly id: string;
  readonly file: string;
}

/** Files that are no pages and were written together, or the fact that there are none. */
export interface WrittenSet extends BuildRecordEntry {
  readonly id: string;
  readonly files: readonly string[];
}

/** The record of the site in a folder. */
const recordName = (outDir: string): string => `site-${nameOfFolder(outDir)}.json`;
const beforeName = (outDir: string): string => `before-${recordName(outDir)}`;

export function readRecord(cache: Cache, outDir: string): BuildRecord | null {
  const stored = cache.read(recordName(outDir));
  return stored === null ? null : (JSON.parse(stored) as BuildRecord); // written by `writeRecord`, with a checksum
}

/** The files of the site before the one in a folder, as they were written; null where nothing is known of them. */
export function readPreviousFiles(cache: Cache, outDir: string): readonly SiteFile[] | null {
  const stored = cache.read(beforeName(outDir));
  return stored === null ? null : (JSON.parse(stored) as SiteFile[]); // written by `writeRecord`
}

export interface WrittenSite extends Omit<BuildRecord, 'files'> {
  readonly digests: ReadonlyMap<string, string>;
}

/**
 * Called once the site stands in its place: what happens to a file from then on shows in its stamp. `last` are the
 * files of the site that stood there before, which now stands beside it.
 */
export function writeRecord(
  cache: Cache,
  outDir: string,
  { digests, ...site }: WrittenSite,
  last: readonly SiteFile[] | 'the same',
): void {
  const files = [...digests].flatMap(([path, digest]): SiteFile[] => {
    const stamp = fileStat(join(outDir, path));
    return stamp === null ? [] : [[path, digest, ...stamp]];
  });
  cache.write(recordName(outDir), JSON.stringify({ ...site, files } satisfies BuildRecord));
  // A file that both sites have is one on the disk, and sharing it has set its time of change.
  const now = new Map(files.map((file) => [file[0], file]));
  const before = (last === 'the same' ? files : last).map((file) => {
    const shared = now.get(file[0]);
    return shared !== undefined && shared[1] === file[1] && inodeOf(shared) === inodeOf(file) ? shared : file;
  });
  cache.write(beforeName(outDir), JSON.stringify(before satisfies readonly SiteFile[]));
}

/** Whether a file still has the bytes that were written. Its stamp says so, or else its digest. */
export function isUnmodified(outDir: string, [path, sha256, ...stamp]: SiteFile): boolean {
  const file = join(outDir, path);
  const found = fileStat(file);
  if (found === null || found[0] !== stamp[0]) return false;
  return sameStat(found, stamp) || digestFile(file).sha256 === sha256;
}

/** Whether a site stands whole as a build left it: every file, and nothing beside. */
export function isIntact(outDir: string, { files }: Pick<BuildRecord, 'files'>): boolean {
  let there: string[];
  try {
    there = siteFiles(outDir);
  } catch {
    return false;
  }
  // The manifest is among the files of the record, and not among those that a site lists.
  return there.length + 1 === files.length && files.every((file) => isUnmodified(outDir, file));
}
