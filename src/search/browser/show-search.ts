/** Does what the address asks for, and fills the page with what comes of it. */
import { countFacets } from '../engine/count-facets.ts';
import { asksForNothing } from '../query/asks-for-nothing.ts';
import type { Query } from '../query/query.ts';
import { readQuery } from '../query/read-query.ts';
import { setFilter } from '../query/set-filter.ts';
import { count } from './count.ts';
import { drawFilters } from './draw-filters.ts';
import { drawHistogram } from './draw-histogram.ts';
import { element } from './element.ts';
import { explainAsking } from './explain-asking.ts';
import { explainNothing } from './explain-nothing.ts';
import { keepFocus } from './keep-focus.ts';
import { openSearch } from './open-search.ts';
import { type Found, runQuery } from './run-query.ts';
import type { SearchParts } from './search-parts.ts';
import { keepShown, readState, STEP } from './search-state.ts';
import type { Searched } from './start-search.ts';
import { drawSubjects, openSubjects } from './subjects.ts';

export interface Show {
  /** Searches for what the address says. A `growing` search announces nothing by itself. */
  readonly search: (how: { readonly growing: boolean }) => Promise<void>;
  /** Says aloud what is on the page. */
  readonly announce: () => void;
  /** What the page shows results of. */
  readonly shownFor: () => string;
}

export function createShow(
  parts: SearchParts,
  { base, essays }: Searched,
  enter: (typed: string) => void,
): Show {
  const { field, status, results, heading, note, subjects, list, more, sort, start } = parts;
  const open = openSearch(base);
  const findSubjects = openSubjects(base);
  const pageTitle = document.title;
  /** Counts searches, so that a slow answer doesn't write over a later one. */
  let turn = 0;
  let shownFor = '';
  let toSay = '';

  return {
    search,
    announce() {
      status.textContent = toSay;
    },
    shownFor: () => shownFor,
  };

  async function search({ growing }: { readonly growing: boolean }): Promise<void> {
    const mine = ++turn;
    const { typed, shown, scroll } = readState();
    const query = readQuery(growing ? field.value : typed, growing);
    shownFor = typed;
    // What is being typed stays as it is, and so does the caret in it.
    if (!growing) field.value = typed;
    sort.value = query.sort;
    document.title = typed === '' ? pageTitle : `${query.typed} – ${pageTitle}`;
    if (asksForNothing(query)) {
      clear();
      const missing = query.typed === '' ? '' : explainAsking(query);
      say(missing === '' ? '' : 'Nothing to search for', missing, true);
      note.textContent = missing;
      status.textContent = growing ? '' : missing;
      return;
    }
    // The last results stand until the next do: who has the focus in a filter keeps it.
    results.hidden = false;
    results.ariaBusy = 'true';
    if (!growing) heading.textContent = 'Searching …';
    try {
      const [found, { subjects: named, remarks }] = await Promise.all([
        essays === 0 ? null : open().then((index) => runQuery(query, index, base)), // of nothing there is no index
        findSubjects(query),
      ]);
      // A query that names a page is not an empty search, even if no essay has its words.
      const isNamed = named.some(({ exact }) => exact);
      found?.list.expect(shown);
      const drawn = found === null ? [] : await found.list.draw(0, FIRST);
      const why =
        // A query that names a page hasn't found nothing.
        found?.outcome.nothing == null || named.length > 0
          ? []
          : await explainNothing(query, found.outcome.nothing, found.index);
      const cards = named.length === 0 ? [] : await drawSubjects(named, base);
      if (mine !== turn) return;
      subjects.replaceChildren(...cards);
      list.replaceChildren(...drawn);
      note.replaceChildren(...remarks.map((remark) => element('p', {}, remark)), ...why);
      more.hidden = true;
      if (found !== null) keepFocus(parts.filters, () => showFilters(query, found));
      const total = found?.outcome.essays.length ?? 0;
      const names = named.map(({ name, series }) => `${series} ${name}.`.trim());
      const spoken = [...names, ...remarks, ''].join(' ');
      if (total > 0) say(count(total, 'essay'), `${spoken}${count(total, 'essay')} found`, false);
      else if (isNamed) say(count(named.length, 'page'), spoken.trim(), false);
      else {
        say(
          'Nothing found',
          `${spoken}No essay found. ${why.map(({ textContent }) => textContent).join(' ')}`.trim(),
          true,
        );
        if (essays === 0) note.textContent = 'The archive holds no essay yet.';
      }
      if (found !== null) {
        const rest = await found.list.draw(FIRST, shown);
        if (mine !== turn) return;
        list.append(...rest);
        showMore(found, shown, mine);
      }
      if (scroll > 0 && !growing) window.scrollTo({ top: scroll, behavior: 'instant' });
      // Told once, when all stands.
      status.textContent = growing ? '' : toSay;
    } catch (error) {
      if (mine !== turn) return;
      console.warn('Search failed:', error);
      clear();
      say('Search can’t be reached', 'Search can’t be reached', true);
      status.textContent = toSay;
      note.textContent = navigator.onLine ? UNREACHABLE : OFFLINE;
    }
  }

  /** Offers the essays from `from` on; the first of them takes the focus when they are asked for by hand. */
  function showMore(found: Found, from: number, mine: number): void {
    const total = found.listed;
    more.hidden = total <= from;
    more.textContent = `Show ${Math.min(STEP, total - from)} more of ${count(total, 'essay')}`;
    more.onclick = async () => {
      more.disabled = true;
      try {
        keepShown(from + STEP);
        const drawn = await found.list.draw(from, from + STEP);
        if (mine !== turn) return;
        list.append(...drawn);
        showMore(found, from + STEP, mine);
        drawn[0]?.querySelector('a')?.focus();
      } catch (error) {
        console.warn('Search failed:', error);
        status.textContent = UNREACHABLE;
        note.textContent = UNREACHABLE;
      } finally {
        more.disabled = false;
      }
    };
  }

  function showFilters(query: Query, { outcome, index }: Found): void {
    parts.filters.replaceChildren(...drawFilters({ query, outcome, index, search: enter }));
    const set = query.filters.length;
    parts.narrowed.textContent = set === 0 ? '' : count(set, 'filter');
    const figure = drawHistogram({
      chosen: query.filters.findLast(({ name, not }) => name === 'year' && !not)?.value ?? null,
      counts: countFacets(outcome.apartFrom('year'), index).years,
      choose: (value) => enter(setFilter(query.typed, 'year', value)),
    });
    parts.histogram.replaceChildren(...figure);
    parts.histogram.hidden = figure.length === 0;
  }

  function say(head: string, spoken: string, lists: boolean): void {
    heading.textContent = head;
    results.hidden = head === '';
    results.ariaBusy = 'false';
    toSay = spoken;
    start.hidden = !lists;
  }

  function clear(): void {
    for (const part of [list, subjects, note, parts.filters, parts.histogram]) part.replaceChildren();
    parts.histogram.hidden = true;
    more.hidden = true;
    parts.narrowed.textContent = '';
    status.textContent = '';
    start.hidden = true;
  }
}

/** Essays that are shown as soon as their texts are there; the others follow. */
const FIRST = 3;

const UNREACHABLE = 'The search index couldn’t be loaded. Press Find to try again, or go by the lists below.';
const OFFLINE =
  'You seem to be offline, and the search index isn’t here. Press Find to try again, or go by the lists below.';
