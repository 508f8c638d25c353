/** An essay that is opened from a search: its words marked, and a bar by which the marks go away. */
import { count } from './count.ts';
import { MARK_PARAMETER } from './link-place.ts';
import { clearPage, markPage } from './mark-page.ts';

export interface MarkBar {
  readonly bar: HTMLElement;
  readonly words: HTMLElement;
  readonly clear: HTMLButtonElement;
  /** What is marked in. */
  readonly text: Element;
}

export function startMarks({ bar, words, clear, text }: MarkBar, language: string): void {
  const typed = new URLSearchParams(location.search).get(MARK_PARAMETER) ?? '';
  const marked = typed === '' ? null : markPage(text, typed, language);
  if (marked === null || marked === 0) return;
  words.textContent = `${count(marked, 'place')} marked: ${typed}`;
  bar.hidden = false;
  clear.addEventListener('click', end);
  document.addEventListener('keydown', leave);

  function leave({ key, defaultPrevented }: KeyboardEvent): void {
    if (key === 'Escape' && !defaultPrevented) end();
  }

  /** The address loses the words too, so that what is copied from it is the paragraph's own. */
  function end(): void {
    clearPage();
    document.removeEventListener('keydown', leave);
    // The focus must not fall to the top of the page with the button.
    if (bar.contains(document.activeElement))
      document.querySelector<HTMLElement>('#main')?.focus({ preventScroll: true });
    bar.hidden = true;
    const address = new URL(location.href);
    address.searchParams.delete(MARK_PARAMETER);
    history.replaceState(history.state, '', address);
  }
}
