/**
 * Pagefind in the browser, used for what it is good at: which pages have a token and at which positions, and which
 * pass a filter. Its pages are known by ordinals here: first those of the base, then those of the index of changes.
 */
import { CHANGES_FOLDER, type StartTable } from '../format.ts';

/** Positions in ascending order, by ordinal of the essay. */
export type Found = ReadonlyMap<number, readonly number[]>;

export interface OpenPagefind {
  /** Ids of pages, by ordinal. */
  readonly pages: readonly string[];
  readonly find: (token: string) => Promise<Found>;
  readonly filter: (key: string, values: readonly string[]) => Promise<readonly number[]>;
}

/** What is used of the instance that `pagefind.js` makes (its documentation: 'Search API'). */
interface Pagefind {
  readonly init: () => Promise<void>;
  readonly mergeIndex: (folder: string, options: object) => Promise<void>;
  readonly search: (token: string | null, options: object) => Promise<{ readonly results: readonly Page[] }>;
}
interface Page {
  readonly id: string;
  readonly words: readonly number[];
}

export async function openPagefind(
  folder: string,
  start: Promise<Pick<StartTable, 'changes'>>,
): Promise<OpenPagefind> {
  const { failures, stop } = watchFetches(folder);
  const { createInstance } = await import(/* @vite-ignore */ `${folder}pagefind.js`);
  // In a worker nothing would be faster, and Trusted Types would report it. The tag keeps the address of the entry
  // the same, so that the page can preload it.
  const pagefind: Pagefind = createInstance({ basePath: folder, noWorker: true, metaCacheTag: '' });
  await pagefind.init();
  const { changes } = await start;
  const hasChanges = changes !== null && changes.slots.length > 0;
  const filters = { part: CHANGES_FOLDER };
  if (hasChanges)
    await pagefind.mergeIndex(`${folder}${CHANGES_FOLDER}/`, {
      mergeFilter: filters,
      metaCacheTag: changes.version,
    });

  // In the order of the essays: by the sort that each record has.
  const sort = { ordinal: 'asc' };
  const ofChanges = new Set(hasChanges ? (await search(null, { filters, sort })).map(({ id }) => id) : []);
  const all = (await search(null, { sort })).map(({ id }) => id);
  const pages = [...all.filter((id) => !ofChanges.has(id)), ...ofChanges];
  const ordinals = new Map(pages.map((id, ordinal) => [id, ordinal]));
  const ordinalOf = ({ id }: Page): number => ordinals.get(id) ?? -1;
  return {
    pages,
    find: async (token) => new Map((await search(token)).map((page) => [ordinalOf(page), page.words])),
    filter: async (key, values) =>
      (await search(null, { filters: { [key]: { any: [...values] } } })).map(ordinalOf),
  };

  /** Pagefind leaves out what it can't fetch, and says so to the console alone: here that is an error. */
  async function search(token: string | null, options: object = {}): Promise<readonly Page[]> {
    const { results } = await pagefind.search(token, options);
    const [failure] = failures;
    if (failure === undefined) return results;
    // This instance won't fetch the file again; another try needs a new instance.
    stop();
    throw new Error(failure);
  }
}

/** Watches the requests below a folder: Pagefind gives no other way to learn that one failed. */
function watchFetches(folder: string): { readonly failures: readonly string[]; readonly stop: () => void } {
  const failures: string[] = [];
  const original = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    const fail = (reason: string): void =>
      void (address.includes(folder) && failures.push(`${address}${reason}`));
    try {
      const response = await original(input, init);
      if (!response.ok) fail(` answers ${response.status}`);
      return response;
    } catch (error) {
      fail(`: ${String(error)}`);
      throw error;
    }
  };
  return { failures, stop: () => Object.assign(globalThis, { fetch: original }) };
}
