/** Indexes a made archive in a folder of its own, and opens it. */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after } from 'node:test';
import { type Outcome, searchIndex } from '../../src/search/engine/search-index.ts';
import { indexArchive } from '../../src/search/index-archive.ts';
import { readQuery } from '../../src/search/query/read-query.ts';
import { type MadeArchive, makeArchive } from '../factories/make-archive.ts';
import { type DiskIndex, openDiskIndex } from './read-disk.ts';

export interface Indexed extends DiskIndex {
  readonly search: (typed: string, growing?: boolean) => Promise<Outcome>;
  /** Ids of the essays found, in their order. */
  readonly find: (typed: string, growing?: boolean) => Promise<string[]>;
  /** Anchors of the places found in the first essay. */
  readonly anchors: (typed: string) => Promise<(string | null)[]>;
}

export async function indexMade(made: MadeArchive): Promise<Indexed> {
  const folder = mkdtempSync(join(tmpdir(), 'archive-index-'));
  after(() => rmSync(folder, { recursive: true }));
  const { archive } = makeArchive(made);
  indexArchive(archive, { outDir: folder });
  const disk = await openDiskIndex(folder);
  const ids = [...archive.essays.keys()];
  const search: Indexed['search'] = (typed, growing) => searchIndex(readQuery(typed, growing), disk.index);
  return {
    ...disk,
    search,
    find: async (typed, growing) =>
      (await search(typed, growing)).essays.map(({ essay }) => ids[essay] ?? String(essay)),
    async anchors(typed) {
      const { texts, places } = disk.index;
      const [best] = (await search(typed)).essays;
      if (best === undefined) return [];
      return Promise.all(
        best.places().map(async (place) => {
          const local = place - (places.first[best.essay] ?? 0);
          const block = await texts.block(best.essay, texts.blockOf(best.essay, local));
          return block.at(local)?.[0] ?? null;
        }),
      );
    },
  };
}
