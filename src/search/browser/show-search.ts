/** Runs the search that the address says, fills the page with its results, and says what was found. */
import { formatCount } from '../../archive/format/counts.ts';
import { asksForNothing, readQuery } from '../query/read-query.ts';
import { drawSpellings } from './did-you-mean.ts';
import { line } from './element.ts';
import { explainNothing } from './explain-nothing.ts';
import { explainMissing, explainOr } from './explain-query.ts';
import { openSearch } from './open-search.ts';
import { type Found, runQuery, type Site, searchedFor } from './run-query.ts';
import { readState } from './search-state.ts';
import { createResults } from './show-results.ts';
import type { SearchParts } from './start-search.ts';
import { drawSubjects, openSubjects } from './subjects.ts';

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

const AGAIN = 'Press Search to try again, or browse the lists below.';
const UNREACHABLE = `The search index couldn’t be loaded. ${AGAIN}`;
const OFFLINE = `You seem to be offline, and the search index isn’t in this browser. ${AGAIN}`;

export function createShow(
  parts: SearchParts,
  field: HTMLInputElement,
  site: Site,
  enter: (typed: string) => void,
): Show {
  const { status, results, heading, note, mean, subjects, list } = parts;
  const opener = openSearch(site.base);
  const findSubjects = openSubjects(site.base);
  const show = createResults(parts, enter);
  const pageTitle = document.title;
  /** Counts searches, so that a slow response doesn't overwrite a later one. */
  let turn = 0;
  let shownFor = '';
  let spoken = '';
  return { search, announce, shownFor: () => shownFor };

  function announce(): void {
    status.textContent = spoken;
  }

  async function search({ growing }: { readonly growing: boolean }): Promise<void> {
    const mine = ++turn;
    const isCurrent = (): boolean => mine === turn;
    const { typed, shown, scroll } = readState();
    const query = readQuery(growing ? field.value : typed, growing);
    const focused = document.activeElement;
    shownFor = typed;
    status.textContent = '';
    // What is being typed stays as it is, and so does the caret in it.
    if (!growing) field.value = typed;
    document.title = typed === '' ? pageTitle : `${query.typed} – ${pageTitle}`;
    if (asksForNothing(query)) {
      const missing = query.typed === '' ? '' : explainMissing(query);
      showText(missing === '' ? '' : 'Nothing to search for', missing, missing);
      if (!growing) announce();
      return;
    }
    // The last results stay until the next are drawn: the focus may be in a filter.
    results.hidden = false;
    results.ariaBusy = 'true';
    if (!growing) heading.textContent = 'Searching …';
    try {
      // Without essays there is no index.
      const opening = site.essays === 0 ? null : opener.open();
      const { subjects: named, remarks } = await findSubjects(query);
      const asked = searchedFor(query, named);
      const found = opening === null ? null : await runQuery(asked, await opening, site, growing);
      found?.prefetch(shown);
      const drawn = found === null ? [] : await found.draw(0, FIRST);
      const [spellings, why] =
        found === null ? [[], []] : await Promise.all([drawSpellings(found), explain(found)]);
      const cards = named.length === 0 ? [] : await drawSubjects(named, site.base);
      if (!isCurrent()) return;
      subjects.replaceChildren(...cards);
      mean.replaceChildren(...spellings, ...[...remarks, ...explainOr(query)].map((remark) => line(remark)));
      list.replaceChildren(...drawn);
      // Below a card, only the essays that come nearest are of interest.
      note.replaceChildren(...(cards.length > 0 ? [] : why));
      say(found, named.map(({ series, name }) => `${series} ${name}`.trim()).join(', '));
      show.narrow(found, query);
      if (found !== null) {
        const rest = await found.draw(FIRST, shown);
        if (!isCurrent()) return;
        list.append(...rest);
        show.more(found, shown, isCurrent);
        show.loadLists();
      }
      if (scroll > 0 && !growing) window.scrollTo({ top: scroll, behavior: 'instant' });
      // Announced once, when all is drawn.
      if (!growing) announce();
      // A link that was followed and is gone: the focus must not fall to the top of the page.
      if (focused?.isConnected === false && document.activeElement === document.body)
        heading.focus({ preventScroll: true });
    } catch (error) {
      opener.forget();
      if (!isCurrent()) return;
      console.warn('Search failed:', error);
      showText(
        'Search can’t be reached',
        navigator.onLine ? UNREACHABLE : OFFLINE,
        'Search can’t be reached',
      );
      announce();
    }
  }

  /** The page without results. */
  function showText(head: string, text: string, toSay: string): void {
    for (const part of [subjects, mean, list, parts.more, parts.filters]) part.replaceChildren();
    note.textContent = text;
    parts.sort.hidden = true;
    parts.narrow.hidden = true;
    finish(head, toSay, true);
  }

  /** `named`: what has a card, or ''. */
  function say(found: Found | null, named: string): void {
    const { listed = [], outcome: { essays = [], isUncertain: about = false } = {} } = found ?? {};
    const before = [...(named === '' ? [] : [`${named}.`]), ...textsOf(mean)].join(' ');
    const number = `${about ? 'About ' : ''}${formatCount(essays.length, 'essay')}`;
    const nearest =
      listed.length === 0 ? '' : `${formatCount(listed.length, 'essay')} with most of these words`;
    if (site.essays === 0) note.textContent = 'The archive has no essays yet.';
    if (essays.length > 0) finish(number, `${before} ${number} found`.trim(), false);
    else if (named !== '') finish(nearest, `${before} ${nearest}`.trim(), false);
    else finish('Nothing found', ['No essay found.', before, ...textsOf(note)].join(' '), true);
  }

  /** `withStart`: whether to show how to search, and ways to browse. */
  function finish(head: string, toSay: string, withStart: boolean): void {
    heading.textContent = head;
    results.hidden = head === '';
    results.ariaBusy = 'false';
    spoken = toSay;
    parts.start.hidden = !withStart;
  }
}

const explain = async ({ query, outcome: { nothing }, index }: Found): Promise<HTMLElement[]> =>
  nothing === null ? [] : explainNothing(query, nothing, index);

const textsOf = (part: HTMLElement): string[] =>
  [...part.childNodes].map(({ textContent }) => textContent ?? '').filter((text) => text !== '');
