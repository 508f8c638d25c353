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
  readonly search: (
    token: string | null,
    options?: object,
  ) => Promise<{ readonly results: readonly { readonly id: string; readonly words: readonly number[] }[] }>;
}

export async function openPagefind(
  folder: string,
  start: Promise<Pick<StartTable, 'changes'>>,
): Promise<OpenPagefind> {
  const watched = watchFetches(folder);
  const { createInstance } = await import(/* @vite-ignore */ `${folder}pagefind.js`);
  // In a worker nothing would be faster, and Trusted Types would report it. The tag keeps the address of the entry
  // the same, so that the page can preload it.
  const pagefind: Pagefind = createInstance({ basePath: folder, noWorker: true, metaCacheTag: '' });
  await pagefind.init();
  const { changes } = await start;
  const hasChanges = changes !== null && changes.slots.length > 0;
  if (hasChanges)
    await pagefind.mergeIndex(`${folder}${CHANGES_FOLDER}/`, {
      mergeFilter: { part: CHANGES_FOLDER },
      metaCacheTag: changes.version,
    });

  const own = hasChanges ? await pagesOf({ part: CHANGES_FOLDER }) : [];
  const isOwn = new Set(own);
  const pages = [...(await pagesOf()).filter((id) => !isOwn.has(id)), ...own];
  const ordinals = new Map(pages.map((id, ordinal) => [id, ordinal]));

  return {
    pages,
    async find(token) {
      const { results } = await search(token);
      return new Map(results.map(({ id, words }) => [ordinals.get(id) ?? -1, words]));
    },
    async filter(key, values) {
      const { results } = await search(null, { filters: { [key]: { any: [...values] } } });
      return results.map(({ id }) => ordinals.get(id) ?? -1);
    },
  };

  /** All pages, or those of one part, in the order of the essays: by the sort that each record has. */
  async function pagesOf(filters: object = {}): Promise<string[]> {
    const { results } = await search(null, { filters, sort: { ordinal: 'asc' } });
    return results.map(({ id }) => id);
  }

  /** Pagefind leaves out what it can't fetch, and says so to the console alone: here that is an error. */
  async function search(token: string | null, options: object = {}): ReturnType<Pagefind['search']> {
    const answer = await pagefind.search(token, options);
    const [failure] = watched.failures;
    if (failure === undefined) return answer;
    // This instance won't ask for the file again: whoever tries again opens another.
    watched.stop();
    throw new Error(failure);
  }
}

interface Watched {
  /** Requests that failed, one sentence each. */
  readonly failures: readonly string[];
  readonly stop: () => void;
}

/** Watches the requests below a folder. Pagefind gives no other way to learn that one failed. */
function watchFetches(folder: string): Watched {
  const failures: string[] = [];
  const original = globalThis.fetch;
  globalThis.fetch = async (input, init) => {
    const address = input instanceof Request ? input.url : String(input);
    const isOurs = address.includes(folder);
    try {
      const answer = await original(input, init);
      if (isOurs && !answer.ok) failures.push(`${address} answers ${answer.status}`);
      return answer;
    } catch (error) {
      if (isOurs) failures.push(`${address}: ${String(error)}`);
      throw error;
    }
  };
  return {
    failures,
    stop() {
      globalThis.fetch = original;
    },
  };
}
