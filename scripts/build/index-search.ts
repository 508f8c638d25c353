/** Makes the search index of a site, out of that of the last site where it can. */
import { join } from 'node:path';
import { indexArchive } from '../../src/search/index-archive.ts';
import type { Cache } from '../../src/site/cache.ts';
import type { LoadedArchive } from '../../src/site/load-archive.ts';
import { nameOfFolder } from '../../src/site/project.ts';
import type { NewSite } from './new-site.ts';

/** Where the index stands in a site. */
const FOLDER = 'search/index';

export interface SearchIndexing {
  readonly loaded: LoadedArchive;
  readonly site: NewSite;
  readonly outDir: string;
  /** Keeps what the next build needs to know of the index. */
  readonly cache: Cache;
  /** Digest of our code. */
  readonly code: string;
}

export function indexSearch({ loaded, site, outDir, cache, code }: SearchIndexing): void {
  const key = `search-${nameOfFolder(outDir)}.json`;
  const state = cache.read(key);
  const stands = (name: string): boolean => site.stands(`${FOLDER}/${name}`);
  const made = indexArchive(loaded.archive, {
    outDir: join(site.made, FOLDER),
    keyOf: ({ text }) => loaded.textKeys.get(text) ?? '',
    code,
    last: state === null ? null : { folder: join(outDir, FOLDER), state, stands },
  });
  for (const name of made.kept)
    if (!site.take(`${FOLDER}/${name}`, made.digests.get(name)))
      throw new Error(`${FOLDER}/${name} of the last site was changed while it was built from; build again`);
  cache.write(key, made.state);
}
