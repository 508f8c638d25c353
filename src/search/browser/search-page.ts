/** The parts of the search page, and its state: the search in its address, and in the history entry what restores it. */

const PARTS = [
  'status',
  'subjects',
  'mean',
  'results',
  'narrow',
  'narrowed',
  'filters',
  'heading',
  'sort',
  'note',
  'list',
  'more',
  'start',
] as const;

/** What a search fills, by `data-search` in components/SearchDesk.astro. */
export type SearchParts = Readonly<Record<(typeof PARTS)[number], HTMLElement>>;

export const findParts = (root: ParentNode): SearchParts =>
  Object.fromEntries(
    PARTS.map((name) => [name, findPart(root, `[data-search="${name}"]`, HTMLElement)]),
  ) as SearchParts; // one entry a name

export function findPart<Kind extends HTMLElement>(
  root: ParentNode,
  selector: string,
  kind: new () => Kind,
): Kind {
  const found = root.querySelector(selector);
  if (found instanceof kind) return found;
  throw new Error(`the search page has no ${selector}`);
}

/** Essays shown at first, and added by each 'Next'. */
export const STEP = 10;

export interface SearchState {
  readonly typed: string;
  readonly shown: number;
  /** Scroll position when the page was left, in CSS pixels. */
  readonly scroll: number;
}

export function readState(): SearchState {
  const typed = new URLSearchParams(location.search).get('q') ?? '';
  const { shown, scroll }: { shown?: unknown; scroll?: unknown } = Object(history.state);
  return { typed, shown: Math.max(STEP, Number(shown) || 0), scroll: Number(scroll) || 0 };
}

/** A new search is a new history entry; one that is still being typed has one entry. */
export function writeSearch(typed: string, isNew: boolean): void {
  const address = typed === '' ? location.pathname : `?q=${encodeURIComponent(typed)}`;
  history[isNew ? 'pushState' : 'replaceState']({ shown: STEP }, '', address);
}

/** More results are the same search. */
export const saveShown = (shown: number): void => history.replaceState({ shown }, '');

/** The browser can't restore the scroll position before the results are drawn. */
export const saveScroll = (): void => history.replaceState({ shown: readState().shown, scroll: scrollY }, '');
