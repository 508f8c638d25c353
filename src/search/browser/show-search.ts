/** Runs the search in the address, fills the page with its results, and says what was found. */
import { formatCount } from '../../archive/format/counts.ts';
import { line } from '../../browser/dom.ts';
import { INDEX_FOLDER } from '../format.ts';
import { asksForNothing, readQuery } from '../query/read-query.ts';
import { renderSpellings } from './did-you-mean.ts';
import { explainMissing, explainNothing, explainOr } from './explain.ts';
import { openIndex, type SearchIndex } from './open-index.ts';
import { type Found, runQuery, type Site, searchedFor } from './run-query.ts';
import { FILLED, type Filled, readState, type SearchParts } from './search-page.ts';
import { createNarrow, showNext } from './show-results.ts';
import { openSubjects } from './subjects.ts';

type Contents = Partial<Record<Filled, readonly (Node | string)[]>>;

interface View extends Contents {
  /** '' where there are no results to be shown. */
  readonly heading: string;
  /** What is announced. */
  readonly spoken: string;
  /** Whether to show how to search, and ways to browse. */
  readonly withStart: boolean;
}

/** Essays that are shown as soon as their texts are loaded; the others follow. */
const FIRST = 3;

const FAILED = 'Search can’t be reached';
const AGAIN = 'Press Search to try again, or browse the lists below.';
const UNREACHABLE = `The search index couldn’t be loaded. ${AGAIN}`;
const OFFLINE = `You seem to be offline, and the search index isn’t in this browser. ${AGAIN}`;

/**
 * `search` searches for what the address says; while it is `growing` it announces nothing by itself. `announce` announces
 * what is on the page.
 */
export function createSearch(
  parts: SearchParts,
  field: HTMLInputElement,
  site: Site,
  enter: (typed: string) => void,
): { search: (growing: boolean) => Promise<void>; announce: () => void } {
  const { status, results, heading } = parts;
  const findSubjects = openSubjects(site.base);
  const narrow = createNarrow(parts, enter);
  const pageTitle = document.title;
  /** Opened with the first search, and again after a failure: Pagefind doesn't retry a file that it could not load. */
  let index: Promise<SearchIndex> | null = null;
  /** Counts searches, so that a slow response doesn't overwrite a later one. */
  let turn = 0;
  let spoken = '';
  const announce = (): void => {
    status.textContent = spoken;
  };
  return { search, announce };

  async function search(growing: boolean): Promise<void> {
    const mine = ++turn;
    const isCurrent = (): boolean => mine === turn;
    const { typed, shown, scroll } = readState();
    const query = readQuery(growing ? field.value : typed, growing);
    const focused = document.activeElement;
    status.textContent = '';
    // What is being typed stays as it is, and so does the caret in it.
    if (!growing) field.value = typed;
    document.title = typed === '' ? pageTitle : `${query.typed} – ${pageTitle}`;
    if (asksForNothing(query)) {
      const missing = query.typed === '' ? '' : explainMissing(query);
      const head = missing === '' ? '' : 'Nothing to search for';
      show({ heading: head, note: [missing], spoken: missing, withStart: true }, null);
      if (!growing) announce();
      return;
    }
    // The previous results stay until the next are rendered, because the focus may be in a filter.
    results.hidden = false;
    results.ariaBusy = 'true';
    if (!growing) heading.textContent = 'Searching …';
    try {
      // Without essays there is no index.
      if (site.essays > 0) index ??= openIndex(`${site.base}${INDEX_FOLDER}/`);
      const { subjects, remarks } = await findSubjects(query);
      const found =
        index === null ? null : await runQuery(searchedFor(query, subjects), await index, site, growing);
      found?.prefetch(shown);
      const list = (await found?.draw(0, FIRST)) ?? [];
      const [spellings, why] =
        found === null ? [[], []] : await Promise.all([renderSpellings(found), explainNothing(found)]);
      // The module was loaded to describe the subjects.
      const cards = subjects.length === 0 ? null : await import('./find-page.ts');
      if (!isCurrent()) return;
      const mean = [...spellings, ...[...remarks, ...explainOr(query)].map((remark) => line(remark))];
      // Below a card, only the essays that come nearest are of interest.
      const note = site.essays === 0 ? ['The archive has no essays yet.'] : cards === null ? why : [];
      const rendered = cards === null ? [] : subjects.map((subject) => cards.drawSubject(subject, site.base));
      const named = subjects.map(({ series, name }) => `${series} ${name}`.trim()).join(', ');
      show(summarize(found, named, { subjects: rendered, mean, note, list }), found);
      if (found !== null) {
        const rest = await found.draw(FIRST, shown);
        if (!isCurrent()) return;
        parts.list.append(...rest);
        showNext(parts, found, shown, isCurrent);
        void narrow.load();
      }
      if (scroll > 0 && !growing) window.scrollTo({ top: scroll, behavior: 'instant' });
      // Announced once, when everything is rendered.
      if (!growing) announce();
      // A link that was followed and is gone: the focus must not fall to the top of the page.
      if (focused?.isConnected === false && document.activeElement === document.body)
        heading.focus({ preventScroll: true });
    } catch (error) {
      index = null;
      if (!isCurrent()) return;
      console.warn('Search failed:', error);
      const note = [navigator.onLine ? UNREACHABLE : OFFLINE];
      show({ heading: FAILED, note, spoken: FAILED, withStart: true }, null);
      announce();
    }
  }

  function show(view: View, found: Found | null): void {
    heading.textContent = view.heading;
    results.hidden = view.heading === '';
    results.ariaBusy = 'false';
    parts.start.hidden = !view.withStart;
    spoken = view.spoken;
    for (const part of FILLED) parts[part].replaceChildren(...(view[part] ?? []));
    narrow.show(found);
  }
}

/** `named`: what has a card, or ''. */
function summarize(found: Found | null, named: string, filled: Contents): View {
  const { listed = [], outcome: { essays = [], isUncertain = false } = {} } = found ?? {};
  const textOf = (part: readonly (Node | string)[] = []): string[] =>
    part.map((one) => (typeof one === 'string' ? one : (one.textContent ?? '')));
  const before = [...(named === '' ? [] : [`${named}.`]), ...textOf(filled.mean)];
  const number = `${isUncertain ? 'About ' : ''}${formatCount(essays.length, 'essay')}`;
  const nearest =
    listed.length === 0 ? '' : `${formatCount(listed.length, 'essay')} with most of these words`;
  const [heading, ...spoken] =
    essays.length > 0
      ? [number, ...before, `${number} found`]
      : named !== ''
        ? [nearest, ...before, nearest]
        : ['Nothing found', 'No essay found.', ...before, ...textOf(filled.note)];
  return { ...filled, heading, spoken: spoken.join(' ').trim(), withStart: heading === 'Nothing found' };
}
