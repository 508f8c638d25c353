/**
 * The one archive of this process. Astro evaluates our modules three times over (in the script that calls it, in
 * its loader of collections, in the pages as bundled), so the value is kept where all three find it.
 */
import { formatProblem } from '../archive/problem.ts';
import { contentFolder } from '../incremental/paths.ts';
import { type LoadedArchive, loadArchive } from './load-archive.ts';

const KEY = Symbol.for('epsr-archive.loaded');
const FEATURES = Symbol.for('epsr-archive.features');

// our keys on the common object
const shared = globalThis as typeof globalThis & {
  [KEY]?: Promise<LoadedArchive>;
  [FEATURES]?: readonly string[];
};

/** The archive of the content folder, loaded once. Throws where its files have errors. */
export function getArchive(): Promise<LoadedArchive> {
  shared[KEY] ??= load();
  return shared[KEY];
}

/** Sets the archive that is rendered next, with the names of the publish features that its pages may link to. */
export function setArchive(loaded: LoadedArchive, features: readonly string[] = []): void {
  shared[KEY] = Promise.resolve(loaded);
  shared[FEATURES] = features;
}

/** Returns whether the site that is rendered has a publish feature. */
export const hasFeature = (name: string): boolean => shared[FEATURES]?.includes(name) === true;

async function load(): Promise<LoadedArchive> {
  const loaded = await loadArchive(contentFolder());
  if (loaded.archive === null)
    throw new Error(`the content folder has errors:\n${loaded.problems.map(formatProblem).join('\n')}`);
  return loaded;
}
