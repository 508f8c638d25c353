/** By hand: arrows go through the results from the box down, Esc goes back to the box and out of it. */
export function moveByArrows(desk: HTMLElement, field: HTMLInputElement): void {
  desk.addEventListener('keydown', (event) => {
    if (event.altKey || event.ctrlKey || event.metaKey || event.shiftKey) return;
    const { target, key } = event;
    if (!(target instanceof HTMLElement)) return;
    const stops = [...desk.querySelectorAll<HTMLElement>(STOPS)].filter((stop) => stop.checkVisibility());
    const at = stops.indexOf(target);
    if (target !== field && at < 0) return; // in a filter arrows choose
    if (key === 'ArrowDown') stops[at + 1]?.focus();
    else if (key === 'ArrowUp' && at >= 0) (stops[at - 1] ?? field).focus();
    else if (key === 'Escape' && target !== field) field.focus();
    // A box that has words in it is emptied by the browser first.
    else if (key === 'Escape' && field.value === '') field.blur();
    else return;
    event.preventDefault();
  });
}

const STOPS =
  '[data-search="subjects"] :is(h2, .do) a, [data-search="note"] a, [data-search="list"] a, [data-search="list"] summary, [data-search="more"]';
