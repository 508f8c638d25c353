/** The process-wide archive, and the publish features of its site. */
import { formatProblem } from '../archive/problem.ts';
import { contentFolder } from '../incremental/paths.ts';
import { processWide } from '../incremental/registry.ts';
import { type LoadedArchive, loadArchive } from './load-archive.ts';

interface OpenArchive {
  archive: Promise<LoadedArchive> | null;
  /** Names of the publish steps, so that pages link to their files; none in a plain build. */
  features: readonly string[];
}

const current = processWide<OpenArchive>('archive', () => ({ archive: null, features: [] }));

/** The archive of the content folder, loaded once. Throws if its files have errors. */
export function getArchive(): Promise<LoadedArchive> {
  current.archive ??= load();
  return current.archive;
}

/** Sets the archive of the pages that are rendered next, and the features of its site. */
export function setArchive(loaded: LoadedArchive, features: readonly string[] = []): void {
  current.archive = Promise.resolve(loaded);
  current.features = features;
}

export const hasFeature = (name: string): boolean => current.features.includes(name);

async function load(): Promise<LoadedArchive> {
  const loaded = await loadArchive(contentFolder());
  if (loaded.archive === null)
    throw new Error(`the content folder has errors:\n${loaded.problems.map(formatProblem).join('\n')}`);
  return loaded;
}
