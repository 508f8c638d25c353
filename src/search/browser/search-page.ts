/** The parts of the search page, and its state: the search in its address, and in the history entry what restores it. */

/** Parts that each search fills, or empties. */
export const FILLED = ['subjects', 'mean', 'note', 'list', 'more'] as const;
export type Filled = (typeof FILLED)[number];
type Other = 'status' | 'results' | 'heading' | 'start' | 'narrow' | 'narrowed' | 'filters' | 'sort';

/** By `data-search`. */
export type SearchParts = Readonly<Record<Filled | Other, HTMLElement>>;

export const findParts = (root: ParentNode): SearchParts =>
  Object.fromEntries(
    [...root.querySelectorAll<HTMLElement>('[data-search]')].map((part) => [part.dataset.search, part]),
  ) as SearchParts; // all are in components/SearchDesk.astro

/** Essays shown at first, and added by each 'Next'. */
export const STEP = 10;

/** `scroll` is the position when the page was left, in CSS pixels. */
export function readState(): { readonly typed: string; readonly shown: number; readonly scroll: number } {
  const typed = new URLSearchParams(location.search).get('q') ?? '';
  const { shown, scroll }: { shown?: unknown; scroll?: unknown } = Object(history.state);
  return { typed, shown: Math.max(STEP, Number(shown) || 0), scroll: Number(scroll) || 0 };
}

/** A new search is a new history entry; one that is still being typed has one entry. */
export function writeSearch(typed: string, isNew: boolean): void {
  const address = typed === '' ? location.pathname : `?q=${encodeURIComponent(typed)}`;
  history[isNew ? 'pushState' : 'replaceState']({ shown: STEP }, '', address);
}

/** More results are the same search. The browser can't restore the scroll position before the results are rendered. */
export const saveState = (shown = readState().shown, scroll = 0): void =>
  history.replaceState({ shown, scroll }, '');
