/** Runs the search in the address, fills the page with its results, and says what was found. */
import { formatCount } from '../../archive/format-count.ts';
import { INDEX_FOLDER } from '../format.ts';
import { asksForNothing } from '../query/asks-for-nothing.ts';
import { readQuery } from '../query/read-query.ts';
import { drawSpellings } from './did-you-mean.ts';
import { line } from './element.ts';
import { explainMissing, explainNothing, explainOr } from './explain.ts';
import { openIndex, type SearchIndex } from './open-index.ts';
import { type Found, runQuery, type Site, searchedFor } from './run-query.ts';
import { readState, type SearchParts } from './search-page.ts';
import { createNarrow, showNext } from './show-results.ts';
import { openSubjects } from './subjects.ts';

export interface Show {
  /** Searches for what the address says. A `growing` search announces nothing by itself. */
  readonly search: (growing: boolean) => Promise<void>;
  /** Announces what is on the page. */
  readonly announce: () => void;
  /** What the page shows results of. */
  readonly shownFor: () => string;
}

/** What the page shows of a search. Parts that are left out are empty. */
interface View {
  /** '' where there are no results to be shown. */
  readonly heading: string;
  /** What is announced. */
  readonly spoken: string;
  /** Whether to show how to search, and ways to browse. */
  readonly withStart: boolean;
  readonly found?: Found | null;
  readonly subjects?: readonly Node[];
  readonly mean?: readonly Node[];
  readonly note?: readonly (Node | string)[];
  readonly list?: readonly Node[];
}

/** Essays that are shown as soon as their texts are loaded; the others follow. */
const FIRST = 3;

const FAILED = 'Search can’t be reached';
const AGAIN = 'Press Search to try again, or browse the lists below.';
const UNREACHABLE = `The search index couldn’t be loaded. ${AGAIN}`;
const OFFLINE = `You seem to be offline, and the search index isn’t in this browser. ${AGAIN}`;

export function createShow(
  parts: SearchParts,
  field: HTMLInputElement,
  site: Site,
  enter: (typed: string) => void,
): Show {
  const { status, results, heading } = parts;
  const findSubjects = openSubjects(site.base);
  const narrow = createNarrow(parts, enter);
  const pageTitle = document.title;
  /** Opened with the first search, and again after a failure: Pagefind doesn't retry a file that it could not load. */
  let index: Promise<SearchIndex> | null = null;
  /** Counts searches, so that a slow response doesn't overwrite a later one. */
  let turn = 0;
  let shownFor = '';
  let spoken = '';
  return { search, announce, shownFor: () => shownFor };

  function announce(): void {
    status.textContent = spoken;
  }

  async function search(growing: boolean): Promise<void> {
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
      const head = missing === '' ? '' : 'Nothing to search for';
      show({ heading: head, note: [missing], spoken: missing, withStart: true });
      if (!growing) announce();
      return;
    }
    // The last results stay until the next are drawn: the focus may be in a filter.
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
        found === null ? [[], []] : await Promise.all([drawSpellings(found), explain(found)]);
      // Below a card, only the essays that come nearest are of interest. The module was loaded to describe the subjects.
      const cards = subjects.length === 0 ? null : await import('./describe-subjects.ts');
      if (!isCurrent()) return;
      const mean = [...spellings, ...[...remarks, ...explainOr(query)].map((remark) => line(remark))];
      const note = site.essays === 0 ? ['The archive has no essays yet.'] : cards === null ? why : [];
      const drawn = cards === null ? [] : subjects.map((subject) => cards.drawSubject(subject, site.base));
      const named = subjects.map(({ series, name }) => `${series} ${name}`.trim()).join(', ');
      show({
        ...summarize(found, named === '' ? '' : `${named}.`, mean, note),
        found,
        subjects: drawn,
        mean,
        note,
        list,
      });
      if (found !== null) {
        const rest = await found.draw(FIRST, shown);
        if (!isCurrent()) return;
        parts.list.append(...rest);
        showNext(parts, found, shown, isCurrent);
        void narrow.load();
      }
      if (scroll > 0 && !growing) window.scrollTo({ top: scroll, behavior: 'instant' });
      // Announced once, when all is drawn.
      if (!growing) announce();
      // A link that was followed and is gone: the focus must not fall to the top of the page.
      if (focused?.isConnected === false && document.activeElement === document.body)
        heading.focus({ preventScroll: true });
    } catch (error) {
      index = null;
      if (!isCurrent()) return;
      console.warn('Search failed:', error);
      show({
        heading: FAILED,
        note: [navigator.onLine ? UNREACHABLE : OFFLINE],
        spoken: FAILED,
        withStart: true,
      });
      announce();
    }
  }

  function show(view: View): void {
    const { subjects = [], mean = [], note = [], list = [] } = view;
    heading.textContent = view.heading;
    results.hidden = view.heading === '';
    results.ariaBusy = 'false';
    parts.start.hidden = !view.withStart;
    spoken = view.spoken;
    parts.subjects.replaceChildren(...subjects);
    parts.mean.replaceChildren(...mean);
    parts.note.replaceChildren(...note);
    parts.list.replaceChildren(...list);
    parts.more.replaceChildren();
    narrow.show(view.found ?? null);
  }
}

/** `named`: what has a card, as a sentence; or ''. */
function summarize(
  found: Found | null,
  named: string,
  mean: readonly Node[],
  note: readonly (Node | string)[],
): View {
  const { listed = [], outcome: { essays = [], isUncertain: about = false } = {} } = found ?? {};
  const say = (...texts: readonly (Node | string)[]): string =>
    texts
      .map((text) => (typeof text === 'string' ? text : text.textContent))
      .filter((text) => text !== '')
      .join(' ');
  const number = `${about ? 'About ' : ''}${formatCount(essays.length, 'essay')}`;
  if (essays.length > 0)
    return { heading: number, spoken: say(named, ...mean, number, 'found'), withStart: false };
  const nearest =
    listed.length === 0 ? '' : `${formatCount(listed.length, 'essay')} with most of these words`;
  if (named !== '') return { heading: nearest, spoken: say(named, ...mean, nearest), withStart: false };
  return { heading: 'Nothing found', spoken: say('No essay found.', ...mean, ...note), withStart: true };
}

const explain = async ({ query, outcome: { nothing }, index }: Found): Promise<HTMLElement[]> =>
  nothing === null ? [] : explainNothing(query, nothing, index);
