/** Runs the search that the address says, and fills the page with its results. */
import { formatCount } from '../../archive/format-count.ts';
import type { FacetTable } from '../format/facet-table.ts';
import { asksForNothing } from '../query/asks-for-nothing.ts';
import type { Query, Sort } from '../query/query.ts';
import { readQuery } from '../query/read-query.ts';
import { setSort } from '../query/set-filter.ts';
import { redraw } from './draw-choices.ts';
import { drawFilters } from './draw-filters.ts';
import { drawOffer } from './draw-offer.ts';
import { element, line, searchLink } from './element.ts';
import { explainNothing } from './explain-nothing.ts';
import { explainMissing, explainOr } from './explain-query.ts';
import { offerIssues } from './offer-issues.ts';
import { openSearch } from './open-search.ts';
import { type Found, runQuery, type Site } from './run-query.ts';
import { readState, STEP, saveShown } from './search-state.ts';
import { type Suggestion, suggest } from './spellings.ts';

/** The parts of the page that a search fills. */
export interface SearchParts {
  readonly field: HTMLInputElement;
  /** What is announced. */
  readonly status: HTMLElement;
  /** Cards of what the query names. */
  readonly subjects: HTMLElement;
  /** Other spellings, and remarks on the query. */
  readonly mean: HTMLElement;
  readonly results: HTMLElement;
  readonly heading: HTMLElement;
  readonly sort: HTMLElement;
  /** Why nothing was found, and what to try. */
  readonly note: HTMLElement;
  readonly list: HTMLElement;
  readonly more: HTMLButtonElement;
  /** The fold with the form of filters; its line says how many are set. */
  readonly narrow: HTMLDetailsElement;
  readonly filters: HTMLElement;
  readonly narrowed: HTMLElement;
  /** How to search, and ways to browse instead. */
  readonly start: HTMLElement;
}

export interface Show {
  /** Searches for what the address says. A `growing` search announces nothing by itself. */
  readonly search: (how: { readonly growing: boolean }) => Promise<void>;
  /** Announces what is on the page. */
  readonly announce: () => void;
  /** What the page shows results of. */
  readonly shownFor: () => string;
}

/** Essays that are shown as soon as their texts are fetched; the others follow. */
const FIRST = 3;

const SORTS: readonly [sort: Sort, name: string][] = [
  ['relevance', 'Best match'],
  ['newest', 'Newest'],
  ['oldest', 'Oldest'],
];

const UNREACHABLE =
  'The search index couldn’t be loaded. Press Search to try again, or browse the lists below.';
const OFFLINE =
  'You seem to be offline, and the search index isn’t in this browser. Press Search to try again, or browse the lists below.';

export function createShow(parts: SearchParts, site: Site, enter: (typed: string) => void): Show {
  const { field, status, results, heading, note, mean, subjects, list, more } = parts;
  const open = openSearch(site.base);
  const offer = offerIssues(site.base);
  const pageTitle = document.title;
  const sorts = SORTS.map(([sort, name]) => ({ sort, link: element('a', {}, name) }));
  parts.sort.append(...sorts.flatMap(({ link }) => [' ', link]));
  /** Counts searches, so that a slow response doesn't overwrite a later one. */
  let turn = 0;
  let shownFor = '';
  let spoken = '';
  let facets: FacetTable | null = null;
  let fillFilters = (): void => undefined;
  parts.narrow.addEventListener('toggle', () => fillFilters());
  return { search, announce, shownFor: () => shownFor };

  function announce(): void {
    status.textContent = spoken;
  }

  async function search({ growing }: { readonly growing: boolean }): Promise<void> {
    const mine = ++turn;
    const { typed, shown, scroll } = readState();
    const query = readQuery(growing ? field.value : typed, growing);
    const focused = document.activeElement;
    status.textContent = '';
    shownFor = typed;
    // What is being typed stays as it is, and so does the caret in it.
    if (!growing) field.value = typed;
    document.title = typed === '' ? pageTitle : `${query.typed} – ${pageTitle}`;
    if (asksForNothing(query)) {
      clear();
      const missing = query.typed === '' ? '' : explainMissing(query);
      note.textContent = missing;
      finish(missing === '' ? '' : 'Nothing to search for', missing, true);
      if (!growing) announce();
      return;
    }
    // The last results stay until the next are drawn: the focus may be in a filter.
    results.hidden = false;
    results.ariaBusy = 'true';
    if (!growing) heading.textContent = 'Searching …';
    try {
      const [found, { issues, remarks }] = await Promise.all([
        // Without essays there is no index.
        site.essays === 0 ? null : open().then((index) => runQuery(query, index, site, growing)),
        offer(query),
      ]);
      found?.prefetch(shown);
      const drawn = found === null ? [] : await found.draw(0, FIRST);
      const nothing = found?.outcome.nothing ?? null;
      const [why, suggestions] = await Promise.all([
        found === null || nothing === null ? [] : explainNothing(query, nothing, found.index),
        found === null || nothing === null ? [] : suggest(query, nothing, found.index),
      ]);
      if (mine !== turn) return;
      const said = [...remarks, ...explainOr(query)].map((remark) => line(remark));
      subjects.replaceChildren(
        ...(issues.length === 0
          ? []
          : [element('ol', { class: 'offers' }, ...issues.map((issue) => drawOffer(issue, site.base)))]),
      );
      mean.replaceChildren(...drawCorrected(found), ...drawSuggestions(suggestions), ...said);
      list.replaceChildren(...drawn);
      more.hidden = true;
      const names = issues.map(({ name }) => name).join(', ');
      tell(found, why, [...(names === '' ? [] : [`${names}.`]), ...textsOf(mean)].join(' '), names !== '');
      showFilters(found, query);
      if (found !== null) {
        const rest = await found.draw(FIRST, shown);
        if (mine !== turn) return;
        list.append(...rest);
        showMore(found, shown, mine);
      }
      if (scroll > 0 && !growing) window.scrollTo({ top: scroll, behavior: 'instant' });
      // Announced once, when all is drawn.
      if (!growing) announce();
      // A link that was followed and is gone: the focus must not fall to the top of the page.
      if (focused?.isConnected === false && document.activeElement === document.body)
        heading.focus({ preventScroll: true });
      fillFilters();
    } catch (error) {
      if (mine !== turn) return;
      console.warn('Search failed:', error);
      clear();
      note.textContent = navigator.onLine ? UNREACHABLE : OFFLINE;
      finish('Search can’t be reached', 'Search can’t be reached', true);
      announce();
    }
  }

  /** `before` is announced first; `named`: whether the query names something that has a card. */
  function tell(found: Found | null, why: readonly HTMLElement[], before: string, named: boolean): void {
    const { essays = [], about = false } = found?.outcome ?? {};
    const lead = before === '' ? '' : `${before} `;
    // Below a card, only the essays that come nearest are worth a heading.
    note.replaceChildren(...(named ? [] : why));
    if (site.essays === 0) note.textContent = 'The archive has no essays yet.';
    if (essays.length > 0) {
      const count = `${about ? 'About ' : ''}${formatCount(essays.length, 'essay')}`;
      finish(count, `${lead}${count} found`, false);
    } else if (!named)
      finish('Nothing found', `No essay found. ${lead}${textsOf(note).join(' ')}`.trim(), true);
    else if ((found?.listed ?? 0) === 0) finish('', before, false);
    else {
      const nearest = `${formatCount(found?.listed ?? 0, 'essay')} with most of these words`;
      finish(nearest, `${lead}${nearest}`, false);
    }
  }

  /** `withStart`: whether to show how to search, and ways to browse. */
  function finish(head: string, toSay: string, withStart: boolean): void {
    heading.textContent = head;
    results.hidden = head === '';
    results.ariaBusy = 'false';
    spoken = toSay;
    parts.start.hidden = !withStart;
  }

  /** Offers the essays from `from` on. Once they are asked for, the first of them takes the focus. */
  function showMore(found: Found, from: number, mine: number): void {
    const left = found.listed - from;
    more.hidden = left <= 0;
    if (left <= 0) return;
    more.textContent = `Next ${formatCount(Math.min(STEP, left), 'essay')}`;
    more.onclick = async () => {
      more.disabled = true;
      try {
        const drawn = await found.draw(from, from + STEP);
        if (mine !== turn) return;
        saveShown(from + STEP);
        list.append(...drawn);
        showMore(found, from + STEP, mine);
        drawn[0]?.querySelector<HTMLElement>('h3 a')?.focus();
      } catch (error) {
        console.warn('Search failed:', error);
        status.textContent = more.textContent = 'The next essays couldn’t be loaded: try again';
      } finally {
        more.disabled = false;
      }
    };
  }

  function showFilters(found: Found | null, typed: Query): void {
    const { query = typed, outcome, index, listed = 0 } = found ?? {};
    for (const { sort, link } of sorts) {
      link.href = `?q=${encodeURIComponent(setSort(query.typed, sort))}`;
      link.ariaCurrent = sort === query.sort ? 'true' : null;
    }
    parts.sort.hidden = found === null || found.outcome.essays.length === 0;
    const set = query.filters.length;
    parts.narrow.hidden = parts.sort.hidden && set === 0;
    parts.narrowed.textContent = set === 0 ? '' : `(${formatCount(set, 'filter')})`;
    if (outcome === undefined || index === undefined) return;
    const draw = (loaded: FacetTable | 'loading' | 'failed'): void =>
      redraw(parts.filters, drawFilters({ query, outcome, index, facets: loaded, search: enter }));
    draw(facets ?? 'loading');
    const mine = turn;
    // Fetched after the results, and only where the filters can be seen.
    fillFilters = () => {
      if (facets !== null || !parts.filters.checkVisibility()) return;
      fillFilters = () => undefined;
      index.facets().then(
        (loaded) => {
          facets = loaded;
          if (mine === turn) draw(loaded);
        },
        (error: unknown) => {
          console.warn('Search failed:', error);
          if (mine === turn) draw('failed');
        },
      );
    };
  }

  function clear(): void {
    for (const part of [list, subjects, mean, note, parts.filters]) part.replaceChildren();
    more.hidden = true;
    parts.sort.hidden = true;
    parts.narrow.hidden = true;
    status.textContent = '';
  }
}

function drawCorrected(found: Found | null): HTMLElement[] {
  const corrected = found?.outcome.corrected;
  if (corrected === undefined) return [];
  const { from, to, typedInstead } = corrected;
  return [
    line(
      'Showing results for ',
      element('b', {}, to),
      '. Search instead for ',
      searchLink(typedInstead, from),
      '.',
    ),
  ];
}

const drawSuggestions = (suggestions: readonly Suggestion[]): HTMLElement[] =>
  suggestions.length === 0
    ? []
    : [
        line(
          'Did you mean ',
          ...suggestions.flatMap(({ word, typed }, at) => [
            at === 0 ? '' : at === suggestions.length - 1 ? ' or ' : ', ',
            searchLink(typed, word),
          ]),
          '?',
        ),
      ];

const textsOf = (part: HTMLElement): string[] =>
  part.childElementCount === 0
    ? [part.textContent].filter((text) => text !== '')
    : [...part.children].map(({ textContent }) => textContent);
