/** The dependency tracker of a loaded archive. */
import { essayFile } from '../archive/at-step.ts';
import type { DependencyPath } from '../incremental/dependency-path.ts';
import { createDependencyTracker, type DependencyTracker } from '../incremental/dependency-tracker.ts';
import type { LoadedArchive } from './load-archive.ts';

export type ArchiveTracker = DependencyTracker<LoadedArchive>;

export const trackArchive = (loaded: LoadedArchive, previousPaths: readonly string[]): ArchiveTracker =>
  createDependencyTracker({
    root: loaded,
    previousPaths,
    hashOfObject: (object) => loaded.textDigests.get(object),
    hashOfPath: (path) => knownHash(loaded, path),
    fileOfRead,
  });

/** Essay HTML and data files are long, and their digests are known. */
function knownHash(
  { htmlDigest, data }: LoadedArchive,
  [first, second]: DependencyPath,
): string | null | undefined {
  if (typeof first === 'object' && 'call' in first && first.call === 'htmlOf')
    return htmlDigest(String(first.with[0]));
  if (first === 'data' && typeof second === 'object' && 'call' in second && second.call === 'textOf')
    return data.sizeOf(String(second.with[0])).sha256;
  return undefined;
}

const RECORD_MAPS = new Set(['people', 'sources', 'series']);
const ESSAY_ID = /^[^/]+\/(?:\d+|unnumbered)\/[^/]+$/;

/** The file of the essay or record that a read shows, as a path below the content folder; null if it shows none. */
function fileOfRead(path: DependencyPath): string | null {
  for (const [index, step] of path.entries()) {
    if (typeof step === 'string') continue;
    const key = 'get' in step ? step.get : 'call' in step ? step.with[0] : null;
    if (typeof key !== 'string') continue;
    if (ESSAY_ID.test(key)) return essayFile(key);
    const map = path[index - 1];
    if (typeof map === 'string' && RECORD_MAPS.has(map)) return `${map}/${key}.yaml`;
    if ('call' in step && step.call === 'pageHtmlOf') return `pages/${key}.md`;
  }
  return null;
}
