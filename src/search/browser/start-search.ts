/**
 * The search page. Its address is the state: submitting the form, typing, choosing a filter, following a link to
 * another search and going back all end in `search`.
 */
import { readQuery } from '../query/read-query.ts';
import type { Site } from './run-query.ts';
import { findParts, readState, saveState, writeSearch } from './search-page.ts';
import { createSearch } from './show-search.ts';

/** Milliseconds without a letter after which what is typed is searched for, and after which it is announced. */
const PAUSE = 250;
const SETTLED = 1_500;
/** Too many words begin with one letter. */
const MIN_LETTERS = 2;

export function startSearch(root: HTMLElement, site: Site): void {
  const field = root.querySelector<HTMLInputElement>('input[name="q"]');
  if (field === null) return;
  const { search, announce } = createSearch(findParts(root), field, site, enter);
  let typing: ReturnType<typeof setTimeout> | undefined;
  let announcing: ReturnType<typeof setTimeout> | undefined;
  /** Whether the current history entry is that of a search still being typed. */
  let growing = false;
  /** What the page shows results of. */
  let shownFor = readState().typed;

  field.form?.addEventListener('submit', (event) => {
    event.preventDefault();
    enter(field.value);
  });
  field.addEventListener('input', () => {
    clearTimeout(typing);
    clearTimeout(announcing);
    typing = setTimeout(grow, PAUSE);
  });
  // Links to other searches are searched here, without loading the page again.
  root.addEventListener('click', (event) => {
    const { target, button, altKey, ctrlKey, metaKey, shiftKey, defaultPrevented } = event;
    if (defaultPrevented || button !== 0 || altKey || ctrlKey || metaKey || shiftKey) return;
    const href = target instanceof Element ? target.closest('a')?.getAttribute('href') : null;
    if (href?.startsWith('?q=') !== true) return;
    event.preventDefault();
    enter(new URLSearchParams(href).get('q') ?? '');
  });
  window.addEventListener('popstate', () => {
    growing = false;
    const { typed } = readState();
    // A link within the page, as to its main part, also fires this and is no search.
    if (typed === shownFor) return;
    shownFor = typed;
    void search(false);
  });
  window.addEventListener('pagehide', () => saveState(undefined, scrollY));
  void search(false);

  /** A search that is meant: a new history entry, unless it has one from being typed. */
  function enter(text: string): void {
    clearTimeout(typing);
    clearTimeout(announcing);
    go(readQuery(text).typed, false);
    void search(false);
  }

  /** A search that may still grow: the last word is taken as a beginning, and nothing is announced yet. */
  function grow(): void {
    const { typed } = readQuery(field?.value ?? '');
    if (typed === readState().typed || (typed !== '' && typed.length < MIN_LETTERS)) return;
    go(typed, true);
    void search(true);
    announcing = setTimeout(announce, SETTLED);
  }

  function go(typed: string, isGrowing: boolean): void {
    if (typed !== readState().typed) writeSearch(typed, !growing);
    growing = isGrowing;
    shownFor = typed;
  }
}
