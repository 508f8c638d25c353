/**
 * The record of a build, in the cache: the files that it wrote and the dependencies of each page. The next build
 * decides by it what to reuse. If it is missing or corrupt, nothing is reused.
 */
import { join } from 'node:path';
import type { Cache } from './cache.ts';
import { digestFile, type FileStat, fileStat, sameStat } from './file-stat.ts';
import { siteFiles } from './list-files.ts';
import { nameOfFolder } from './paths.ts';

export interface BuildRecord {
  /** Digest of all inputs and of the build options. */
  readonly inputsKey: string;
  /** Digest of what every page depends on: code, address, base. */
  readonly layoutKey: string;
  readonly base: string;
  /** What the build printed: problems, and the rows of its summary. */
  readonly problems: readonly string[];
  readonly summary: readonly string[];
  readonly files: readonly SiteFile[];
  /** Dependency paths of all pages and export sets, as JSON. */
  readonly paths: readonly string[];
  readonly pages: readonly PageRecord[];
  readonly exportSets: readonly ExportSet[];
}

export type SiteFile = readonly [path: string, sha256: string, ...FileStat];

const inodeOf = (file: SiteFile): number => file[5];

export interface BuildRecordEntry {
  /** Digest of the output's props and of the hashes of its dependencies. */
  readonly dependencyHash: string;
  /** Indices in `BuildRecord.paths`. */
  readonly dependencies: readonly number[];
}

export interface PageRecord extends BuildRecordEntry {
  /** Component and address. */
  readonly id: string;
  readonly file: string;
}

/** Files other than pages that are written together; there may be none. */
export interface ExportSet extends BuildRecordEntry {
  readonly id: string;
  readonly files: readonly string[];
}

const recordName = (outDir: string): string => `site-${nameOfFolder(outDir)}.json`;
const previousName = (outDir: string): string => `before-${recordName(outDir)}`;

export function readRecord(cache: Cache, outDir: string): BuildRecord | null {
  const stored = cache.readText(recordName(outDir));
  return stored === null ? null : (JSON.parse(stored) as BuildRecord); // written by `writeRecord`, with a checksum
}

/** Files of the site that was in `outDir` before the current one, as they were written; null if unknown. */
export function readPreviousFiles(cache: Cache, outDir: string): readonly SiteFile[] | null {
  const stored = cache.readText(previousName(outDir));
  return stored === null ? null : (JSON.parse(stored) as SiteFile[]); // written by `writeRecord`
}

export interface WrittenSite extends Omit<BuildRecord, 'files'> {
  readonly digests: ReadonlyMap<string, string>;
}

/**
 * Must be called after the swap, because later changes of a file are recognized by its stat. `previous` are the files
 * of the site that was replaced and is now its sibling folder.
 */
export function writeRecord(
  cache: Cache,
  outDir: string,
  { digests, ...site }: WrittenSite,
  previous: readonly SiteFile[] | 'the same',
): void {
  const files = [...digests].flatMap(([path, digest]): SiteFile[] => {
    const stat = fileStat(join(outDir, path));
    return stat === null ? [] : [[path, digest, ...stat]];
  });
  cache.write(recordName(outDir), JSON.stringify({ ...site, files } satisfies BuildRecord));
  // A file of both sites is one inode, and hard-linking it has changed its ctime.
  const current = new Map(files.map((file) => [file[0], file]));
  const before = (previous === 'the same' ? files : previous).map((file) => {
    const linked = current.get(file[0]);
    return linked !== undefined && linked[1] === file[1] && inodeOf(linked) === inodeOf(file) ? linked : file;
  });
  cache.write(previousName(outDir), JSON.stringify(before satisfies readonly SiteFile[]));
}

/** Whether a file has the bytes that were written, by its stat or else by its digest. */
export function isUnmodified(outDir: string, [path, sha256, ...stat]: SiteFile): boolean {
  const file = join(outDir, path);
  const found = fileStat(file);
  if (found === null || found[0] !== stat[0]) return false;
  return sameStat(found, stat) || digestFile(file).sha256 === sha256;
}

/** Whether a site has exactly the files that the build wrote. */
export function isIntact(outDir: string, { files }: Pick<BuildRecord, 'files'>): boolean {
  try {
    // The manifest is in the record, and `siteFiles` leaves it out.
    const isComplete = siteFiles(outDir).length + 1 === files.length;
    return isComplete && files.every((file) => isUnmodified(outDir, file));
  } catch {
    return false;
  }
}
