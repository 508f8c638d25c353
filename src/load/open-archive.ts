/**
 * The one archive of this process. Astro evaluates our modules three times over (in the script that calls it, in
 * its loader of collections, in the pages as bundled), so the value is kept where all three find it.
 */
import { formatProblem } from '../archive/problem.ts';
import { contentFolder } from '../incremental/paths.ts';
import { type LoadedArchive, loadArchive } from './load-archive.ts';

const KEY = Symbol.for('epsr-archive.loaded');

const shared = globalThis as typeof globalThis & { [KEY]?: Promise<LoadedArchive> | undefined }; // our key on the common object

/** The archive of the content folder, loaded once. Throws where its files have errors. */
export function getArchive(): Promise<LoadedArchive> {
  shared[KEY] ??= load();
  return shared[KEY];
}

/** Gives a loaded archive to the pages that are drawn next; null makes them load it anew. */
export function setArchive(loaded: LoadedArchive | null): void {
  shared[KEY] = loaded === null ? undefined : Promise.resolve(loaded);
}

async function load(): Promise<LoadedArchive> {
  const loaded = await loadArchive(contentFolder());
  if (loaded.archive === null)
    throw new Error(`the content folder has errors:\n${loaded.problems.map(formatProblem).join('\n')}`);
  return loaded;
}

/**
 * What a published site has beside its pages, so that pages can lead there: `npm run publish` names it before it
 * draws, a plain build has none of it.
 */
const VARIABLE = 'ARCHIVE_PARTS';

/** Says which parts the pages that are drawn next can count on. */
export function setFeatures(names: readonly string[]): void {
  process.env[VARIABLE] = names.join(',');
}

export const hasFeature = (name: string): boolean => (process.env[VARIABLE] ?? '').split(',').includes(name);
