/**
 * What is in addresses: the search of the search page, with its history entry, so that going back restores it; and
 * the words to be marked on the page that a hit opens.
 */
import type { Term } from '../query/read-query.ts';

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
  const kept: unknown = history.state;
  if (typeof kept !== 'object' || kept === null) return { typed, shown: STEP, scroll: 0 };
  const shown = 'shown' in kept ? Number(kept.shown) || 0 : 0;
  const scroll = 'scroll' in kept ? Number(kept.scroll) || 0 : 0;
  return { typed, shown: Math.max(STEP, shown), scroll };
}

const addressOf = (typed: string): string =>
  typed === '' ? location.pathname : `?q=${encodeURIComponent(typed)}`;

/** A new search is a new history entry. */
export const pushState = (typed: string): void => history.pushState({ shown: STEP }, '', addressOf(typed));

/** A search that is still being typed keeps one entry. */
export const replaceState = (typed: string): void =>
  history.replaceState({ shown: STEP }, '', addressOf(typed));

/** More results are the same search. */
export const saveShown = (shown: number): void => history.replaceState({ shown }, '');

/** The browser can't restore the scroll position before the results are drawn. */
export const saveScroll = (): void => history.replaceState({ shown: readState().shown, scroll: scrollY }, '');

/** The parameter with the words to mark (`mark-page.ts`). */
export const MARK_PARAMETER = 'find';

/** Makes the address of an essay, or of a place in it, with the words to mark there. */
export function linkPlace(base: string, terms: readonly Term[]): (path: string, anchor: string) => string {
  const words = terms
    .map((term) =>
      term.kind === 'phrase' ? `"${term.shown.slice(1, -1)}"` : `${term.shown}${term.beginning ? '*' : ''}`,
    )
    .join(' ');
  const query = words === '' ? '' : `?${MARK_PARAMETER}=${encodeURIComponent(words)}`;
  return (path, anchor) => `${base}${path}${query}${anchor === '' ? '' : `#${encodeURIComponent(anchor)}`}`;
}
