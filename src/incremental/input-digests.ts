/**
 * What a site is made from, as digests. The same inputs give the same site, so a build that finds them as they were
 * has nothing to do; with other code, nothing that was drawn before is used again.
 */
import { createHash } from 'node:crypto';
import { readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { type Cache, cacheKey } from './cache.ts';
import { type FileStat, fileStat, sameStat } from './file-stat.ts';
import { listFiles } from './list-files.ts';

export interface InputDigests {
  /** Of our code, of the packages it stands on and of Node. */
  readonly code: string;
  /** Of every file of the content folder. */
  readonly content: string;
  /** Of one of them, by its path; throws for a file that came in later. */
  readonly digestOf: (path: string) => string;
  /** What was written to since, were it even with the same bytes; our code stands for both. */
  readonly changedDuringBuild: () => 'nothing' | 'content' | 'code';
}

/** All that draws, and what it is drawn with. */
const ROOMS = ['src', 'public', 'scripts'];
const SETTINGS = ['astro.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json'];

export function installFingerprint(root: string, content: string, cache: Cache): InputDigests {
  const listCode = (): string[] => [
    ...ROOMS.flatMap((room) => pathsIn(join(root, room)).map((path) => `${room}/${path}`)),
    ...SETTINGS,
  ];
  const stampCode = (): string => stampsOf(root, listCode());
  const stampContent = (): string => stampsOf(content, pathsIn(content));
  const stamps = { code: stampCode(), content: stampContent() };
  const ofContent = digestFiles(content, pathsIn(content), 'content-digests.json');
  return {
    code: cacheKey(process.version, keyOf(digestFiles(root, listCode(), 'code-digests.json'))),
    content: keyOf(ofContent),
    digestOf(path) {
      const digest = ofContent.get(path);
      if (digest === undefined) throw new Error(`${path} was added while the site was built; build again`);
      return digest;
    },
    changedDuringBuild() {
      if (stampCode() !== stamps.code) return 'code';
      return stampContent() === stamps.content ? 'nothing' : 'content';
    },
  };

  function digestFiles(folder: string, paths: readonly string[], name: string): Map<string, string> {
    const digests = openFileDigests(folder, cache, name);
    const found = new Map(paths.map((path) => [path, digests.digestOf(path) ?? 'no file']));
    digests.save();
    return found;
  }
}

const stampsOf = (folder: string, paths: readonly string[]): string =>
  cacheKey(...paths.flatMap((path) => [path, String(fileStat(join(folder, path)))]));

const keyOf = (digests: ReadonlyMap<string, string>): string => cacheKey(...[...digests].flat());

/** None where there is no folder; what is wrong then is told by whoever reads it. */
function pathsIn(folder: string): string[] {
  try {
    return listFiles(folder).map(({ path }) => path);
  } catch {
    return [];
  }
}

/**
 * SHA-256 of files, remembered by their stamps: of thousands of files only those that changed are read. What was
 * changed a moment ago is read again next time, since two writes in one tick of the clock have one stamp.
 */
export interface FileDigests {
  /** Digest of a file's bytes; null where there is no plain file. */
  readonly digestOf: (path: string) => string | null;
  /** Remembers the files that were asked for. */
  readonly save: () => void;
}

/** Older than this, in milliseconds, a change has a tick of its own on any disk. */
const SETTLED = 2000;

type Known = Readonly<Record<string, readonly [FileStat, string]>>;

/** `name` is that of the entry in the cache. */
export function openFileDigests(folder: string, cache: Cache, name: string): FileDigests {
  const stored = cache.read(name);
  const known: Known = stored === null ? {} : JSON.parse(stored); // written by `save`
  const asked = new Map<string, readonly [FileStat, string]>();
  let reparsed = stored === null;
  return {
    digestOf(path) {
      const stamp = fileStat(join(folder, path));
      if (stamp === null) return null;
      const before = known[path];
      if (before !== undefined && sameStat(before[0], stamp)) {
        asked.set(path, before);
        return before[1];
      }
      reparsed = true;
      const digest = createHash('sha256')
        .update(readFileSync(join(folder, path)))
        .digest('hex');
      if (stamp[2] < Date.now() - SETTLED) asked.set(path, [stamp, digest]);
      return digest;
    },
    save() {
      if (reparsed || asked.size !== Object.keys(known).length)
        cache.write(name, JSON.stringify(Object.fromEntries(asked)));
    },
  };
}

/**
 * A digest of the code that reads essays. It is part of every cache key, so that a change of our own code reads
 * every essay again; Astro's own cache would not notice.
 */

/** The folders below `src` that decide what a cached essay holds. */
const ESSAY_CODE = ['algorithms', 'archive', 'parse', 'load'];

/** Digest of files and folders below `src`, of the lock file and of the version of Node. Throws where one is missing. */
export function codeDigest(root: string, paths: readonly string[] = ESSAY_CODE): string {
  const hash = createHash('sha256').update(process.version);
  for (const path of paths) {
    const full = join(root, 'src', path);
    if (statSync(full).isDirectory()) addFolder(full);
    else hash.update(path).update('\0').update(readFileSync(full)).update('\0');
  }
  hash.update(readFileSync(join(root, 'package-lock.json')));
  return hash.digest('hex');

  function addFolder(path: string): void {
    for (const entry of readdirSync(path, { withFileTypes: true }).sort((a, b) =>
      a.name < b.name ? -1 : 1,
    )) {
      const inner = join(path, entry.name);
      if (entry.isDirectory()) addFolder(inner);
      else hash.update(entry.name).update('\0').update(readFileSync(inner)).update('\0');
    }
  }
}
