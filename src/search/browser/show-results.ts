/** What is drawn of an outcome: the list with its 'Next' button, the order, the filters. */
import { formatCount } from '../../archive/format-count.ts';
import { type Query, type Sort, setSort } from '../query/read-query.ts';
import { redraw } from './draw-choices.ts';
import { drawFilters, type Narrowing } from './draw-filters.ts';
import { element } from './element.ts';
import { type Facets, loadFacets } from './facets.ts';
import type { Found } from './run-query.ts';
import { STEP, saveShown } from './search-state.ts';
import type { SearchParts } from './start-search.ts';

export interface ShowResults {
  /** The links to other orders, and the filters; `found` is null in an archive without essays. */
  readonly narrow: (found: Found | null, typed: Query) => void;
  /** Fetches what the lists of the filters need, after the results, and only where they can be seen. */
  readonly loadLists: () => void;
  /** The button for the essays from `from` on. `isCurrent` says whether no other search has begun. */
  readonly more: (found: Found, from: number, isCurrent: () => boolean) => void;
}

const SORTS: readonly [sort: Sort, name: string][] = [
  ['relevance', 'Best match'],
  ['newest', 'Newest'],
  ['oldest', 'Oldest'],
];

export function createResults(parts: SearchParts, enter: (typed: string) => void): ShowResults {
  const sorts = SORTS.map(([sort, name]) => ({ sort, link: element('a', {}, name) }));
  parts.sort.append(...sorts.flatMap(({ link }) => [' ', link]));
  let facets: { readonly of: Found['index']; readonly loaded: Facets } | null = null;
  let drawn: { readonly found: Found; readonly draw: (facets: Narrowing['facets']) => void } | null = null;
  parts.narrow.addEventListener('toggle', loadLists);
  return { narrow, loadLists, more };

  function narrow(found: Found | null, typed: Query): void {
    const query = found?.query ?? typed;
    for (const { sort, link } of sorts) {
      link.href = `?q=${encodeURIComponent(setSort(query.typed, sort))}`;
      link.ariaCurrent = sort === query.sort ? 'true' : null;
    }
    parts.sort.hidden = found === null || found.outcome.essays.length === 0;
    const set = query.filters.length;
    parts.narrow.hidden = parts.sort.hidden && set === 0;
    parts.narrowed.textContent = set === 0 ? '' : `(${formatCount(set, 'filter')})`;
    drawn = null;
    if (found === null) return;
    const draw = (loaded: Narrowing['facets']): void =>
      redraw(parts.filters, drawFilters({ ...found, facets: loaded, search: enter }));
    draw(facets?.of === found.index ? facets.loaded : 'loading');
    drawn = { found, draw };
  }

  function loadLists(): void {
    if (drawn === null || !parts.filters.checkVisibility()) return;
    const mine = drawn;
    const { index } = mine.found;
    if (facets?.of === index) return;
    loadFacets(index).then(
      (loaded) => {
        facets = { of: index, loaded };
        if (mine === drawn) mine.draw(loaded);
      },
      (error: unknown) => {
        console.warn('Search failed:', error);
        if (mine === drawn) mine.draw('failed');
      },
    );
  }

  function more(found: Found, from: number, isCurrent: () => boolean): void {
    const left = found.listed.length - from;
    parts.more.replaceChildren();
    if (left <= 0) return;
    const name = `Next ${formatCount(Math.min(STEP, left), 'essay')}`;
    const button = element('button', { class: 'more-essays', type: 'button' }, name);
    button.addEventListener('click', async () => {
      button.disabled = true;
      try {
        const essays = await found.draw(from, from + STEP);
        if (!isCurrent()) return;
        saveShown(from + STEP);
        parts.list.append(...essays);
        more(found, from + STEP, isCurrent);
        essays[0]?.querySelector<HTMLElement>('h3 a')?.focus();
      } catch (error) {
        console.warn('Search failed:', error);
        button.disabled = false;
        parts.status.textContent = button.textContent = 'The next essays couldn’t be loaded: try again';
      }
    });
    parts.more.append(button);
  }
}
