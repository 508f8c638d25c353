/**
 * The search page at work. The address says what is searched for: a form sent, a link followed and a step back
 * all come to `show`.
 */
import { count } from './count.ts';
import { drawEssay } from './draw-essay.ts';
import { drawOffer } from './draw-offer.ts';
import { findIssues, mayBeNumber } from './find-issues.ts';
import { openIndex } from './open-index.ts';
import { openIssues } from './open-issues.ts';
import type { FoundEssay } from './pagefind.ts';
import { type Query, readQuery } from './read-query.ts';
import type { SearchParts } from './search-parts.ts';
import { enterState, keepPlace, keepShown, readState, STEP } from './search-state.ts';

export interface Searched {
  /** The folder of the site on its host, with a slash at both ends. */
  readonly base: string;
  /** How many essays there are to be searched. */
  readonly essays: number;
}

export function startSearch(parts: SearchParts, { base, essays }: Searched): void {
  const { form, field, status, results, heading, note, offers, list, more, start } = parts;
  const findEssays = openIndex(base);
  const openList = openIssues(base);
  const pageTitle = document.title;
  /** Counts searches, so that a slow answer doesn't write over a later one. */
  let turn = 0;
  let shownFor = '';

  form.addEventListener('submit', (event) => {
    event.preventDefault();
    const { typed } = readQuery(field.value);
    if (typed !== readState().typed) enterState(typed);
    void show();
  });
  window.addEventListener('popstate', () => {
    // A link within the page, as to its main part, comes here too and is no search.
    if (readState().typed !== shownFor) void show();
  });
  window.addEventListener('pagehide', keepPlace);
  void show();

  async function show(): Promise<void> {
    const mine = ++turn;
    const { typed, shown, scroll } = readState();
    const query = readQuery(typed);
    shownFor = typed;
    field.value = typed;
    document.title = query.words.length === 0 ? pageTitle : `${query.typed} – ${pageTitle}`;
    clear();
    if (query.words.length === 0) return say('', '', true);
    results.hidden = false;
    heading.textContent = 'Searching …';
    try {
      const [found, issues] = await Promise.all([
        essays === 0 ? [] : findEssays(query.text), // of nothing there is no index
        mayBeNumber(query.typed) ? openList().then((known) => findIssues(query.typed, known)) : [],
      ]);
      if (mine !== turn) return;
      offers.replaceChildren(...issues.map((issue) => drawOffer(issue, base)));
      offers.hidden = issues.length === 0;
      await showMore(found, query, 0, shown, mine);
      if (mine !== turn) return;
      if (scroll > 0) window.scrollTo({ top: scroll, behavior: 'instant' });
      const named = issues.length === 0 ? '' : `${issues.map(({ name }) => name).join(', ')}. `;
      if (found.length > 0)
        say(count(found.length, 'essay'), `${named}${count(found.length, 'essay')} found`, false);
      else if (issues.length > 0) say('No essay', `${named}No essay found`, false);
      else {
        say('Nothing found', 'No essay found', true);
        note.textContent = NOTHING[essays === 0 ? 'held' : query.words.length === 1 ? 'one' : 'several'];
      }
    } catch (error) {
      if (mine !== turn) return;
      console.warn('Search failed:', error);
      more.hidden = true;
      say('Search can’t be reached', 'Search can’t be reached', true);
      note.textContent = navigator.onLine ? UNREACHABLE : OFFLINE;
    }
  }

  /** Draws essays `from` to `to` of what was found; moves the focus to the first if it was asked for by hand. */
  async function showMore(
    found: readonly FoundEssay[],
    query: Query,
    from: number,
    to: number,
    mine: number,
  ): Promise<void> {
    const fragments = await Promise.all(found.slice(from, to).map((essay) => essay.data()));
    if (mine !== turn) return;
    const drawn = fragments.map((fragment) => drawEssay(fragment, query));
    list.append(...drawn);
    more.hidden = found.length <= to;
    if (!more.hidden)
      more.textContent = `Show ${Math.min(STEP, found.length - to)} more of ${count(found.length, 'essay')}`;
    more.onclick = async () => {
      more.disabled = true;
      try {
        keepShown(to + STEP);
        await showMore(found, query, to, to + STEP, mine);
      } catch (error) {
        console.warn('Search failed:', error);
        status.textContent = UNREACHABLE;
        note.textContent = UNREACHABLE;
      } finally {
        more.disabled = false;
      }
    };
    if (from > 0) drawn[0]?.querySelector('a')?.focus();
  }

  function say(head: string, spoken: string, lists: boolean): void {
    heading.textContent = head;
    results.hidden = head === '';
    status.textContent = spoken;
    start.hidden = !lists;
  }

  function clear(): void {
    list.replaceChildren();
    offers.replaceChildren();
    offers.hidden = true;
    more.hidden = true;
    note.textContent = '';
    status.textContent = '';
    start.hidden = true;
  }
}

const NOTHING = {
  held: 'The archive holds no essay yet.',
  one: 'No essay has this word. The lists below lead to all that is held.',
  several:
    'No essay has all of these words. With fewer of them there may be some; the lists below lead to all that is held.',
};
const UNREACHABLE = 'The search index couldn’t be loaded. Press Find to try again, or go by the lists below.';
const OFFLINE =
  'You seem to be offline, and the search index isn’t here. Press Find to try again, or go by the lists below.';
