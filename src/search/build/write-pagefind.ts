/** Has Pagefind index records, and leaves what the browser needs of what it writes. */
import { readdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { constants, gunzipSync } from 'node:zlib';
import { close, createIndex } from 'pagefind';

export interface PagefindRecord {
  /** Unique. */
  readonly url: string;
  readonly content: string;
  readonly filters: Readonly<Record<string, readonly string[]>>;
}

/** No stemming and no folding of Pagefind's own: tokens are stems already. */
const LANGUAGE = 'unknown';
/** The key that pages are sorted by; the score of a result is then the place of its page in that order. */
export const ORDINAL = 'ordinal';
/** Texts are in files of ours, and so is the page that shows results. */
const USED = /^(?:index|filter|pagefind\.js|pagefind-entry\.json|.*\.pf_meta|wasm\.unknown\.pagefind)$/;

/**
 * Writes the index of `records` into `outDir` and gives the id of each record's page, in their order. `chunk` is how
 * many positions and pages the words of one file have together, about: the larger it is, the fewer files there are to
 * name in the metadata, and the more bytes one word costs. Throws Pagefind's errors.
 */
export async function writePagefind(
  records: Iterable<PagefindRecord>,
  outDir: string,
  chunk: number,
): Promise<string[]> {
  process.env.PAGEFIND_UNSTABLE_INDEX_CHUNK_SIZE = String(chunk); // read by the process that `createIndex` starts
  const { index, errors } = await createIndex({ forceLanguage: LANGUAGE });
  try {
    if (index === undefined) throw new Error(`Pagefind can't be started: ${errors.join('; ')}`);
    const urls: string[] = [];
    for (const { url, content, filters } of records) {
      const added = await index.addCustomRecord({
        url,
        content,
        language: LANGUAGE,
        filters: Object.fromEntries(Object.entries(filters).map(([name, values]) => [name, [...values]])),
        sort: { [ORDINAL]: String(urls.push(url) - 1) },
      });
      throwAny(added.errors, `adding ${url}`);
    }
    throwAny((await index.writeFiles({ outputPath: outDir })).errors, 'writing the index');
    const pages = readPages(join(outDir, 'fragment'));
    for (const name of readdirSync(outDir))
      if (!USED.test(name)) rmSync(join(outDir, name), { recursive: true });
    return urls.map((url) => {
      const page = pages.get(url);
      if (page === undefined) throw new Error(`Pagefind wrote no page of ${url}`);
      return page;
    });
  } finally {
    await close();
  }
}

/** Bytes of a fragment that hold its URL, however long. */
const BEGINNING = 4096;

/** The ids of pages by their URL, which is what each fragment begins with. */
function readPages(folder: string): Map<string, string> {
  return new Map(
    readdirSync(folder).map((name) => {
      const begin = gunzipSync(readFileSync(join(folder, name)).subarray(0, BEGINNING), {
        finishFlush: constants.Z_SYNC_FLUSH, // the rest is not read
      }).toString();
      const url = /"url":("(?:[^"\\]|\\.)*")/.exec(begin)?.[1];
      if (url === undefined) throw new Error(`Pagefind's ${name} doesn't begin with the URL of its page`);
      return [JSON.parse(url), name.slice(0, name.lastIndexOf('.'))];
    }),
  );
}

function throwAny(errors: readonly string[], doing: string): void {
  if (errors.length > 0) throw new Error(`Pagefind, ${doing}: ${errors.join('; ')}`);
}
