/** Shows what is around the list of results: the links to other orders, the filters, and the 'Next' button. */
import { formatCount } from '../../archive/format/counts.ts';
import { createElement } from '../../browser/dom.ts';
import { type Sort, setSort } from '../query/read-query.ts';
import { createFilters } from './draw-filters.ts';
import { type Facets, loadFacets } from './facets.ts';
import type { Found } from './run-query.ts';
import { type SearchParts, STEP, saveState } from './search-page.ts';

/**
 * `show` shows the orders and filters of a result, or none. `load` loads the values of the filters: after the results, and
 * only where they can be seen.
 */
export function createNarrow(
  parts: SearchParts,
  enter: (typed: string) => void,
): { show: (found: Found | null) => void; load: () => Promise<void> } {
  const { narrow, narrowed, filters, sort } = parts;
  const loaded = new WeakMap<Found['index'], Facets>();
  const showFilters = createFilters(filters, enter);
  let shown: Found | null = null;
  narrow.addEventListener('toggle', load);
  return { show, load };

  function show(found: Found | null): void {
    shown = found;
    sort.hidden = found === null || found.outcome.essays.length === 0;
    narrow.hidden = found === null || (sort.hidden && found.query.filters.length === 0);
    if (found === null) return;
    const { query, index } = found;
    for (const link of sort.querySelectorAll('a')) {
      const order = link.dataset.sort as Sort; // as in SearchDesk.astro
      link.href = `?q=${encodeURIComponent(setSort(query.typed, order))}`;
      link.ariaCurrent = order === query.sort ? 'true' : null;
    }
    const set = query.filters.length;
    narrowed.textContent = set === 0 ? '' : `(${formatCount(set, 'filter')})`;
    showFilters(found, loaded.get(index) ?? 'loading');
  }

  async function load(): Promise<void> {
    const found = shown;
    if (found === null || loaded.has(found.index) || !filters.checkVisibility()) return;
    const facets = await loadFacets(found.index).catch((error: unknown) => {
      console.warn('Search failed:', error);
      return 'failed' as const;
    });
    if (facets !== 'failed') loaded.set(found.index, facets);
    if (found === shown) showFilters(found, facets);
  }
}

/** The button for the essays from `from` on. `isCurrent` says whether no other search has begun. */
export function showNext(parts: SearchParts, found: Found, from: number, isCurrent: () => boolean): void {
  const left = found.listed.length - from;
  const name = `Next ${formatCount(Math.min(STEP, left), 'essay')}`;
  const button = createElement('button.more-essays', { type: 'button' }, name);
  parts.more.replaceChildren(...(left > 0 ? [button] : []));
  button.addEventListener('click', async () => {
    button.disabled = true;
    try {
      const essays = await found.draw(from, from + STEP);
      if (!isCurrent()) return;
      saveState(from + STEP);
      parts.list.append(...essays);
      showNext(parts, found, from + STEP, isCurrent);
      essays[0]?.querySelector<HTMLElement>('h3 a')?.focus();
    } catch (error) {
      console.warn('Search failed:', error);
      button.disabled = false;
      parts.status.textContent = button.textContent = 'The next essays couldn’t be loaded: try again';
    }
  });
}
