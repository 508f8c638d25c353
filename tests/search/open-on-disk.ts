/** Opens the search of a site that lies on the disk, as the browser does over the network: `fetch` answers with its files. */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { openIndex, type SearchIndex } from '../../src/search/browser/open-index.ts';
import { openSubjects } from '../../src/search/browser/subjects.ts';
import { INDEX_FOLDER } from '../../src/search/format.ts';

export interface DiskSearch {
  readonly index: SearchIndex;
  readonly findSubjects: ReturnType<typeof openSubjects>;
  /** Files that were fetched, with the bytes of each answer. */
  readonly fetched: readonly { readonly file: string; readonly bytes: number }[];
}

/** `site` is the path of a folder with `pagefind/` and, for cards, `search/`. */
export async function openOnDisk(site: string): Promise<DiskSearch> {
  const fetched = fetchFromDisk(site);
  return {
    index: await openIndex(join(site, INDEX_FOLDER, '/')),
    findSubjects: openSubjects(`${site}/`),
    fetched,
  };
}

/** From now on `fetch` answers for addresses in a folder with its files. Gives what is fetched. */
export function fetchFromDisk(site: string): DiskSearch['fetched'] {
  const fetched: { file: string; bytes: number }[] = [];
  const base = `${site}/`;
  const original = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const path = decodeURIComponent(
      String(input)
        .replace(/^file:\/\//, '')
        .replace(/\?.*$/, ''),
    );
    if (!path.startsWith(base)) return original(input, init);
    let bytes: Buffer;
    try {
      bytes = readFileSync(path);
    } catch {
      return new Response(null, { status: 404 });
    }
    const range = /^bytes=(\d+)-(\d+)$/.exec(new Headers(init?.headers).get('range') ?? '');
    const part = range === null ? bytes : bytes.subarray(Number(range[1]), Number(range[2]) + 1);
    fetched.push({ file: path.slice(base.length), bytes: part.length });
    return new Response(new Uint8Array(part), { status: range === null ? 200 : 206 });
  };
  Object.assign(globalThis, { location: new URL(`file://${base}`) }); // as in a browser, what addresses are relative to
  return fetched;
}
