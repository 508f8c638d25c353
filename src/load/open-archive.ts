/** The process-wide archive, and the optional features of its site. */
import { formatProblem } from '../archive/problem.ts';
import { contentFolder } from '../incremental/paths.ts';
import { processWide } from '../incremental/registry.ts';
import { type LoadedArchive, loadArchive } from './load-archive.ts';

const current = processWide<{ archive: Promise<LoadedArchive> | null }>('archive', () => ({ archive: null }));

/** The archive of the content folder, loaded once. Throws if its files have errors. */
export function getArchive(): Promise<LoadedArchive> {
  current.archive ??= load();
  return current.archive;
}

/** Sets the archive of the pages that are rendered next; null makes them load it again. */
export function setArchive(loaded: LoadedArchive | null): void {
  current.archive = loaded === null ? null : Promise.resolve(loaded);
}

async function load(): Promise<LoadedArchive> {
  const loaded = await loadArchive(contentFolder());
  if (loaded.archive === null)
    throw new Error(`the content folder has errors:\n${loaded.problems.map(formatProblem).join('\n')}`);
  return loaded;
}

/**
 * Optional features of a published site (EPUB, cards, offline lists, compressed files). `npm run publish` enables them
 * before rendering, so that pages link to them.
 */
const VARIABLE = 'ARCHIVE_PARTS';

export function setFeatures(names: readonly string[]): void {
  process.env[VARIABLE] = names.join(',');
}

export const hasFeature = (name: string): boolean => (process.env[VARIABLE] ?? '').split(',').includes(name);
