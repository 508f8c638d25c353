/** The files of an index from the disk, as the engine asks for them; and what was asked for. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openIndex, type SearchIndex } from '../../src/search/engine/open-index.ts';
import type { ReadFile } from '../../src/search/engine/read-file.ts';

export interface DiskIndex {
  readonly index: SearchIndex;
  /** Names of the files read so far. */
  readonly asked: string[];
}

export async function openDiskIndex(folder: string): Promise<DiskIndex> {
  const asked: string[] = [];
  const read: ReadFile = async (name, range) => {
    asked.push(name);
    const bytes = readFileSync(join(folder, name));
    return new Uint8Array(range === undefined ? bytes : bytes.subarray(range.from, range.to));
  };
  return { index: await openIndex(read, () => read), asked };
}
