/** Opens the index once, when something is first searched for. */
import { keep } from '../engine/keep.ts';
import { openIndex, type SearchIndex } from '../engine/open-index.ts';
import { fetchFile } from './fetch-file.ts';

/** `base` is the folder of the site on its host, with a slash at both ends. */
export function openSearch(base: string): () => Promise<SearchIndex> {
  const folder = `${base}search/index/`;
  const open = keep((from) => openIndex(fetchFile(from, null), (version) => fetchFile(from, version)));
  return () => open(folder);
}
