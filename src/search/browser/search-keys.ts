/** Keys of the search page: arrows move through the results, Esc returns to the box. */

/** What arrows stop at, below the box. */
const STOPS = ['subjects', 'mean', 'note', 'list', 'more']
  .map((part) => `[data-search="${part}"] :is(a:not([tabindex]), summary, button)`)
  .join();

export function listenForKeys(root: HTMLElement): void {
  const field = root.querySelector<HTMLInputElement>('input[name="q"]');
  if (field === null) return;
  root.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const { target, key } = event;
    if (!(target instanceof HTMLElement)) return;
    const stops = [...root.querySelectorAll<HTMLElement>(STOPS)].filter((stop) => stop.checkVisibility());
    const at = stops.indexOf(target);
    if (target !== field && at < 0) return; // in a filter arrows are the browser's
    if (key === 'ArrowDown') stops[at + 1]?.focus();
    else if (key === 'ArrowUp' && at >= 0) (stops[at - 1] ?? field).focus();
    else if (key === 'Escape' && target !== field) field.focus();
    // A box that has words in it is first emptied by the browser.
    else if (key === 'Escape' && field.value === '') field.blur();
    else return;
    event.preventDefault();
  });
}
