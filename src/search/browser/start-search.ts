/**
 * The search page. Its address is the state: submitting the form, typing, choosing a filter, following a link to
 * another search and going back all end in `show`.
 */
import { readQuery } from '../query/read-query.ts';
import type { Site } from './run-query.ts';
import { findPart, findParts, readState, saveScroll, writeSearch } from './search-page.ts';
import { createShow } from './show-search.ts';

/** Milliseconds without a letter after which what is typed is searched for, and after which it is announced. */
const PAUSE = 250;
const SETTLED = 1_500;
/** Too many words begin with one letter. */
const MIN_LETTERS = 2;

export function startSearch(root: HTMLElement, site: Site): void {
  const form = findPart(root, 'form.ask', HTMLFormElement);
  const field = findPart(form, 'input[name="q"]', HTMLInputElement);
  const show = createShow(findParts(root), field, site, enter);
  let typing: ReturnType<typeof setTimeout> | undefined;
  let announcing: ReturnType<typeof setTimeout> | undefined;
  /** Whether the current history entry is that of a search still being typed. */
  let growing = false;

  form.addEventListener('submit', (event) => {
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
    // A link within the page, as to its main part, also fires this and is no search.
    if (readState().typed !== show.shownFor()) void show.search(false);
  });
  window.addEventListener('pagehide', saveScroll);
  void show.search(false);

  /** A search that is meant: a new history entry, unless it has one from being typed. */
  function enter(text: string): void {
    clearTimeout(typing);
    clearTimeout(announcing);
    const { typed } = readQuery(text);
    if (typed !== readState().typed) writeSearch(typed, !growing);
    growing = false;
    void show.search(false);
  }

  /** A search that may still grow: the last word is taken as a beginning, and nothing is announced yet. */
  function grow(): void {
    const { typed } = readQuery(field.value);
    if (typed === readState().typed || (typed !== '' && typed.length < MIN_LETTERS)) return;
    writeSearch(typed, !growing);
    growing = true;
    void show.search(true);
    announcing = setTimeout(show.announce, SETTLED);
  }
}
