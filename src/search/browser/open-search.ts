/** Opens the index once, when something is first searched for, and again after a file of it could not be had. */
import { INDEX_FOLDER } from '../format.ts';
import { openIndex, type SearchIndex } from './open-index.ts';

export interface Opener {
  readonly open: () => Promise<SearchIndex>;
  /** To be called when a search failed: Pagefind doesn't ask again for a file that it could not load. */
  readonly forget: () => void;
}

/** `base` is the folder of the site on its host, with a slash at both ends. */
export function openSearch(base: string): Opener {
  let opened: Promise<SearchIndex> | null = null;
  return {
    open() {
      opened ??= openIndex(`${base}${INDEX_FOLDER}/`);
      return opened;
    },
    forget() {
      opened = null;
    },
  };
}
