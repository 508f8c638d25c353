/**
 * The search page at work. The address says what is searched for: a form sent, a letter typed, a filter chosen, a
 * link followed and a step back all come to `show`.
 */
import { readQuery } from '../query/read-query.ts';
import { setSort } from '../query/set-filter.ts';
import { moveByArrows } from './move-by-arrows.ts';
import type { SearchParts } from './search-parts.ts';
import { enterState, growState, keepPlace, readState } from './search-state.ts';
import { createShow } from './show-search.ts';

export interface Searched {
  /** The folder of the site on its host, with a slash at both ends. */
  readonly base: string;
  /** How many essays there are to be searched. */
  readonly essays: number;
}

/** Milliseconds without a letter after which what is typed is searched for, and after which it is told to the ear. */
const PAUSE = 250;
const SETTLED = 1_500;
/** One letter begins too much. */
const LEAST_LETTERS = 2;

export function startSearch(desk: HTMLElement, parts: SearchParts, searched: Searched): void {
  const { form, field, sort } = parts;
  const show = createShow(parts, searched, enter);
  let typing: ReturnType<typeof setTimeout> | undefined;
  let telling: ReturnType<typeof setTimeout> | undefined;
  /** Whether the entry of the history is that of a search still being typed. */
  let growing = false;

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    enter(field.value);
  });
  field.addEventListener('input', () => {
    clearTimeout(typing);
    clearTimeout(telling);
    typing = setTimeout(grow, PAUSE);
  });
  sort.addEventListener('change', () => {
    const chosen = (['newest', 'oldest'] as const).find((known) => known === sort.value) ?? 'relevance';
    enter(setSort(readState().typed, chosen));
  });
  window.addEventListener('popstate', () => {
    growing = false;
    // A link within the page, as to its main part, comes here too and is no search.
    if (readState().typed !== show.shownFor()) void show.search({ growing: false });
  });
  window.addEventListener('pagehide', keepPlace);
  moveByArrows(desk, field);
  void show.search({ growing: false });

  /** A search that is meant: a new entry, unless it was there as it was typed. */
  function enter(text: string): void {
    clearTimeout(typing);
    clearTimeout(telling);
    const { typed } = readQuery(text);
    if (typed !== readState().typed) (growing ? growState : enterState)(typed);
    growing = false;
    void show.search({ growing: false });
  }

  /** A search that may still grow: the last word is taken for a beginning, and nothing is announced yet. */
  function grow(): void {
    const { typed } = readQuery(field.value);
    if (typed === readState().typed || (typed !== '' && typed.length < LEAST_LETTERS)) return;
    (growing ? growState : enterState)(typed);
    growing = true;
    void show.search({ growing: true });
    telling = setTimeout(show.announce, SETTLED);
  }
}
