/**
 * Makes the search index of a site: out of that of the last site where it can, else whole, and that of a large archive
 * in a process beside, while pages are drawn. Both ways give the same bytes.
 */
import { availableParallelism } from 'node:os';
import { join } from 'node:path';
import { START_FILE } from '../../src/search/format/file-names.ts';
import { frameIndex } from '../../src/search/index/frame-index.ts';
import { isStateOf } from '../../src/search/index/index-state.ts';
import { indexArchive } from '../../src/search/index-archive.ts';
import type { Cache } from '../../src/site/cache.ts';
import type { LoadedArchive } from '../../src/site/load-archive.ts';
import { nameOfFolder } from '../../src/site/project.ts';
import type { Fingerprint } from './fingerprint.ts';
import { indexBeside } from './index-beside.ts';
import type { NewSite } from './new-site.ts';

/** Where the index stands in a site. */
const FOLDER = 'search/index';
/** An archive of so many words is indexed in the time that it takes to start a process and hand over. */
const WORTH_A_PROCESS = 300_000;

export interface SearchIndexing {
  readonly loaded: LoadedArchive;
  readonly site: NewSite;
  readonly outDir: string;
  /** Keeps what the next build needs to know of the index. */
  readonly cache: Cache;
  readonly inputs: Pick<Fingerprint, 'code' | 'changedSince'>;
  /** Takes what goes wrong beside and is made good. */
  readonly complain: (line: string) => void;
  /** Words from which on a process is worth it. */
  readonly besideFrom?: number;
}

export interface SearchIndex {
  /** Puts the index into the site; `onWait` is called where it has yet to be made. */
  readonly finish: (onWait: () => void) => Promise<void>;
  /** To be called at the end, come what may: nothing goes on beside after it. */
  readonly stop: () => Promise<void>;
}

/** Begins with it where it is made beside. */
export function beginSearchIndex(options: SearchIndexing): SearchIndex {
  const { loaded, site, outDir, cache, inputs, complain, besideFrom = WORTH_A_PROCESS } = options;
  const { archive, content, textKeys } = loaded;
  const { code } = inputs;
  const place = join(site.made, FOLDER);
  const stands = (name: string): boolean => site.stands(`${FOLDER}/${name}`);
  const keyOf = ({ text }: { text: object }): string => textKeys.get(text) ?? '';
  const stateName = `search-${nameOfFolder(outDir)}.json`;
  const state = cache.read(stateName);
  const isAnew = state === null || !isStateOf(state, code) || !stands(START_FILE);
  const beside =
    isAnew && archive.words >= besideFrom && availableParallelism() > 1
      ? indexBeside(
          { content, keys: [...archive.essays.values()].map(keyOf), frame: frameIndex(archive), code },
          site.made,
        )
      : null;
  return {
    async finish(onWait) {
      if (beside?.isDone() !== true) onWait();
      cache.write(stateName, (await takeBeside()) ?? makeHere());
    },
    async stop() {
      await beside?.stop();
    },
  };

  async function takeBeside(): Promise<string | null> {
    // The process runs the code that is on the disk, and this one what it began with.
    if (beside === null || inputs.changedSince() === 'code') return null;
    const made = await beside.take(place);
    if (made === null)
      complain(
        'build: the process that made the search index came to an end too early; it is made again here',
      );
    return made;
  }

  function makeHere(): string {
    const made = indexArchive(archive, {
      outDir: place,
      keyOf,
      code,
      last: state === null ? null : { folder: join(outDir, FOLDER), state, stands },
    });
    for (const name of made.kept)
      if (!site.take(`${FOLDER}/${name}`, made.digests.get(name)))
        throw new Error(
          `${FOLDER}/${name} of the last site was changed while it was built from; build again`,
        );
    return made.state;
  }
}
