/** Digests of the build inputs. Unchanged inputs: nothing to do. Changed code: nothing is reused. */
import { readFileSync, statSync } from 'node:fs';
import { join, relative } from 'node:path';
import { sha256Of } from '../algorithms/sha256.ts';
import { type Cache, cacheKey } from './cache.ts';
import { type FileStat, fileStat, sameStat } from './file-stat.ts';
import { listFiles } from './list-files.ts';

export interface InputDigests {
  /** Of our code, its packages and Node. */
  readonly code: string;
  /** Of every file of the content folder. */
  readonly content: string;
  /** Of one file of the content folder; throws for a file that was added later. */
  readonly digestOf: (path: string) => string;
  /** What was written to since, even if the bytes are the same; 'code' also if both were. */
  readonly changedDuringBuild: () => 'nothing' | 'content' | 'code';
}

/** All code that decides the bytes of the site. */
const CODE_FOLDERS = ['src', 'public', 'scripts'];
const CODE_FILES = ['astro.config.ts', 'package.json', 'package-lock.json', 'tsconfig.json'];

export function digestInputs(root: string, content: string, cache: Cache): InputDigests {
  const listCode = (): string[] => [
    ...CODE_FOLDERS.flatMap((folder) => pathsIn(join(root, folder)).map((path) => `${folder}/${path}`)),
    ...CODE_FILES,
  ];
  const statCode = (): string => statAll(root, listCode());
  const statContent = (): string => statAll(content, pathsIn(content));
  const before = { code: statCode(), content: statContent() };
  const ofContent = digestFiles(content, pathsIn(content), 'content-digests.json');
  return {
    code: cacheKey(process.version, ...[...digestFiles(root, listCode(), 'code-digests.json')].flat()),
    content: cacheKey(...[...ofContent].flat()),
    digestOf(path) {
      const digest = ofContent.get(path);
      if (digest === undefined) throw new Error(`${path} was added during the build; build again`);
      return digest;
    },
    changedDuringBuild() {
      if (statCode() !== before.code) return 'code';
      return statContent() === before.content ? 'nothing' : 'content';
    },
  };

  function digestFiles(folder: string, paths: readonly string[], name: string): Map<string, string> {
    const digests = openFileDigests(folder, cache, name);
    const found = new Map(paths.map((path) => [path, digests.digestOf(path) ?? 'no file']));
    digests.save();
    return found;
  }
}

const statAll = (folder: string, paths: readonly string[]): string =>
  cacheKey(...paths.flatMap((path) => [path, String(fileStat(join(folder, path)))]));

/** Empty if the folder can't be read; the reader of the folder reports the error. */
function pathsIn(folder: string): string[] {
  try {
    return listFiles(folder).map(({ path }) => path);
  } catch {
    return [];
  }
}

/** SHA-256 of files, cached by stat. */
export interface FileDigests {
  /** Null if there is no regular file at the path. */
  readonly digestOf: (path: string) => string | null;
  /** Caches the digests of the files that `digestOf` was called for. */
  readonly save: () => void;
}

/**
 * Files modified within the last milliseconds are hashed again next time: two writes within one tick of the disk's
 * clock have the same stat.
 */
const CLOCK_TICK_MS = 2000;

type Digested = readonly [FileStat, sha256: string];

/** `entry` is the key of the digests in the cache. */
export function openFileDigests(folder: string, cache: Cache, entry: string): FileDigests {
  const stored = cache.readText(entry);
  const known: Readonly<Record<string, Digested>> = stored === null ? {} : JSON.parse(stored); // written by `save`
  const current = new Map<string, Digested>();
  let isChanged = stored === null;
  return {
    digestOf(path) {
      const stat = fileStat(join(folder, path));
      if (stat === null) return null;
      const before = known[path];
      if (before !== undefined && sameStat(before[0], stat)) {
        current.set(path, before);
        return before[1];
      }
      isChanged = true;
      const digest = sha256Of(readFileSync(join(folder, path)));
      if (stat[2] < Date.now() - CLOCK_TICK_MS) current.set(path, [stat, digest]);
      return digest;
    },
    save() {
      if (isChanged || current.size !== Object.keys(known).length)
        cache.write(entry, JSON.stringify(Object.fromEntries(current)));
    },
  };
}

/** The folders below `src` that decide what the cache holds of an essay. */
const CACHED_CODE = ['algorithms', 'archive', 'parse', 'load'];

/**
 * Digest of code below `src`, of the lock file and of the version of Node. It is part of every cache key, so a code
 * change invalidates the cache. Throws if a path is missing.
 */
export function codeDigest(root: string, paths: readonly string[] = CACHED_CODE): string {
  const files = paths.flatMap((path) => {
    const full = join(root, 'src', path);
    return statSync(full).isDirectory() ? listFiles(full).map((file) => join(full, file.path)) : [full];
  });
  return cacheKey(
    process.version,
    ...[...files, join(root, 'package-lock.json')].flatMap((file) => [
      relative(root, file),
      sha256Of(readFileSync(file)),
    ]),
  );
}
