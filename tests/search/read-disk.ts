/** An index from the disk, and what is asked of it. */
import { openDiskIndex as open } from '../../scripts/bench/search/open-disk-index.ts';
import type { SearchIndex } from '../../src/search/engine/open-index.ts';

export interface DiskIndex {
  readonly index: SearchIndex;
  /** Names of the files read so far. */
  readonly asked: string[];
}

export async function openDiskIndex(folder: string): Promise<DiskIndex> {
  const asked: string[] = [];
  return { index: await open(folder, (name) => asked.push(name)), asked };
}
