/**
 * What a site is made from, as digests. The same inputs give the same site, so a build that finds them as they were
 * has nothing to do; with other code, nothing that was drawn before is used again.
 */
import { join } from 'node:path';
import { listFiles } from '../../src/folder/list-files.ts';
import { type Cache, cacheKey } from '../../src/site/cache.ts';
import { openFileDigests } from '../../src/site/file-digests.ts';
import { fileStat } from '../../src/site/stamp.ts';

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
