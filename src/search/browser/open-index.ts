/** Loads the search engine, once, and only when something is searched for. */
import type { FoundEssay, Pagefind } from './pagefind.ts';

/** Finds essays; rejects where the index can't be read. */
export type FindEssays = (query: string) => Promise<readonly FoundEssay[]>;

/** `base` is the folder of the site on its host, with a slash at both ends. */
export function openIndex(base: string): FindEssays {
  let loading: Promise<Pagefind> | null = null;
  return async (query) => {
    // What failed once is tried again at the next search: a reader may be back from a tunnel.
    loading ??= load(base).catch((error: unknown) => {
      loading = null;
      throw error;
    });
    const { results } = await (await loading).search(query);
    if (results.length === 0) await makeSure(base);
    return results;
  };
}

async function load(base: string): Promise<Pagefind> {
  const address = `${base}pagefind/pagefind.js`;
  const pagefind: Pagefind = await import(/* @vite-ignore */ address);
  await pagefind.options({ baseUrl: base });
  return pagefind;
}

/**
 * Pagefind takes a part of the index that it can't fetch for one that has no such word. Before 'nothing found'
 * is said, the index must be there to be asked.
 */
async function makeSure(base: string): Promise<void> {
  const answer = await fetch(`${base}pagefind/pagefind-entry.json`, { cache: 'no-store' });
  if (!answer.ok) throw new Error(`the search index answers ${answer.status}`);
}
