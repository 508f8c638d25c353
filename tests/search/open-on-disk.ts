/** Opens an index that lies on the disk, as the browser does over the network: `fetch` answers with its files. */
import { readFileSync } from 'node:fs';
import { openIndex, type SearchIndex } from '../../src/search/browser/open-index.ts';

export interface DiskIndex {
  readonly index: SearchIndex;
  /** Addresses that were fetched, with the bytes of each answer. */
  readonly fetched: readonly { readonly address: string; readonly bytes: number }[];
}

/** `folder` is the path of a `pagefind/`, with a slash at its end. */
export async function openOnDisk(folder: string): Promise<DiskIndex> {
  const fetched: { address: string; bytes: number }[] = [];
  const original = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const address = String(input);
    if (!address.startsWith(folder)) return original(input, init);
    const path = address.replace(/\?.*$/, '');
    let bytes: Buffer;
    try {
      bytes = readFileSync(path);
    } catch {
      return new Response(null, { status: 404 });
    }
    const range = /^bytes=(\d+)-(\d+)$/.exec(new Headers(init?.headers).get('range') ?? '');
    const part = range === null ? bytes : bytes.subarray(Number(range[1]), Number(range[2]) + 1);
    fetched.push({ address: address.slice(folder.length), bytes: part.length });
    return new Response(new Uint8Array(part), { status: range === null ? 200 : 206 });
  };
  return { index: await openIndex(folder), fetched };
}
