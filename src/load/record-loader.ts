/** Loads records of the archive into an Astro collection, each with a digest of its source. */
import type { Loader } from 'astro/loaders';
import type { Archive } from '../archive/types.ts';
import { getArchive } from './open-archive.ts';

export interface StoredRecord {
  readonly id: string;
  readonly data: Readonly<Record<string, unknown>>;
  readonly digest?: string;
}

export function recordLoader(name: string, recordsOf: (archive: Archive) => readonly StoredRecord[]): Loader {
  return {
    name: `archive-${name}`,
    async load({ store, parseData, generateDigest, refreshContextData }) {
      const { archive } = await getArchive();
      store.clear();
      for (const { id, data, digest } of recordsOf(archive)) {
        const parsed = await parseData({ id, data: { ...data } });
        store.set({ id, data: parsed, digest: digest ?? generateDigest(data) });
      }
      const onLoad: unknown = refreshContextData?.onLoad;
      if (typeof onLoad === 'function') onLoad(); // the preview waits for it
    },
  };
}
