/** What the search page shows stands in its address and its history entry, so that going back finds it again. */

/** Essays shown at first, and more at each asking. */
export const STEP = 10;

export interface SearchState {
  readonly typed: string;
  readonly shown: number;
  /** How far down the page was when it was left. */
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

/** A new search is a new entry. */
export const enterState = (typed: string): void => history.pushState({ shown: STEP }, '', addressOf(typed));

/** A search that is being typed is one entry until it is done. */
export const growState = (typed: string): void => history.replaceState({ shown: STEP }, '', addressOf(typed));

/** More results are the same search. */
export const keepShown = (shown: number): void => history.replaceState({ shown }, '');

/** A page that is left for a hit is come back to; the browser can't find the place before the results stand. */
export const keepPlace = (): void => history.replaceState({ shown: readState().shown, scroll: scrollY }, '');
