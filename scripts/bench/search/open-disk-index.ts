/** Opens an index from the disk, with no browser. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openIndex, type SearchIndex } from '../../../src/search/engine/open-index.ts';
import type { ReadFile } from '../../../src/search/engine/read-file.ts';

/** `onRead` is told the name of each file that is asked for. */
export function openDiskIndex(
  folder: string,
  onRead: (name: string) => void = () => {},
): Promise<SearchIndex> {
  const read: ReadFile = async (name, range) => {
    onRead(name);
    const bytes = readFileSync(join(folder, name));
    return new Uint8Array(range === undefined ? bytes : bytes.subarray(range.from, range.to));
  };
  return openIndex(read, () => read);
}
