/**
 * Marks the words of a search on the essay's page that it opens, with a bar that clears the marks. The text isn't
 * changed: marks are ranges of the CSS Custom Highlight API. In a browser without it nothing is marked.
 */
import { formatCount } from '../../archive/format/counts.ts';
import { readQuery } from '../query/read-query.ts';
import { findMatches } from './find-matches.ts';
import { MARK_PARAMETER } from './search-state.ts';

export interface MarkBar {
  readonly bar: HTMLElement;
  readonly words: HTMLElement;
  readonly clear: HTMLButtonElement;
  /** What is marked in. */
  readonly text: Element;
}

export function startMarks({ bar, words, clear, text }: MarkBar, language: string): void {
  const typed = new URLSearchParams(location.search).get(MARK_PARAMETER) ?? '';
  const marked = typed === '' ? null : markPage(text, typed, language);
  if (marked === null || marked === 0) return;
  words.textContent = `${formatCount(marked, 'place')} marked: ${typed}`;
  bar.hidden = false;
  clear.addEventListener('click', end);
  document.addEventListener('keydown', leave);

  function leave({ key, defaultPrevented }: KeyboardEvent): void {
    if (key === 'Escape' && !defaultPrevented) end();
  }

  /** The address loses the words too, so that what is copied from it is the paragraph's own. */
  function end(): void {
    clearPage();
    document.removeEventListener('keydown', leave);
    // The focus must not fall to the top of the page with the button.
    if (bar.contains(document.activeElement))
      document.querySelector<HTMLElement>('#main')?.focus({ preventScroll: true });
    bar.hidden = true;
    const address = new URL(location.href);
    address.searchParams.delete(MARK_PARAMETER);
    history.replaceState(history.state, '', address);
  }
}

/** As in `::highlight(found)`. */
const NAME = 'found';

/** Marks the words of `typed` within `root`; gives how many places, or null where the browser can't mark. */
function markPage(root: Element, typed: string, language: string): number | null {
  if (!('highlights' in CSS)) return null;
  const terms = readQuery(typed).terms;
  const ranges: Range[] = [];
  for (const block of root.querySelectorAll(BLOCKS)) {
    if (block.querySelector(BLOCKS) !== null) continue; // its own words are in the blocks within
    const texts = textsOf(block);
    const whole = texts.map(({ data }) => data).join('');
    for (const { start, end } of findMatches(whole, terms, language)) {
      const [from, to] = [locate(texts, start), locate(texts, end)];
      if (from === null || to === null) continue;
      const range = document.createRange();
      range.setStart(from.text, from.offset);
      range.setEnd(to.text, to.offset);
      ranges.push(range);
    }
  }
  CSS.highlights.set(NAME, new Highlight(...ranges));
  return ranges.length;
}

const clearPage = (): void => void CSS.highlights.delete(NAME);

const BLOCKS = 'p, li, h1, h2, h3, h4, h5, h6, td, th, pre, dd, dt, figcaption, caption';

function textsOf(block: Element): Text[] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  const texts: Text[] = [];
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode())
    if (node instanceof Text) texts.push(node);
  return texts;
}

/** The text node that a place of the whole lies in; at a border, the end of the one before. */
function locate(texts: readonly Text[], at: number): { text: Text; offset: number } | null {
  let before = 0;
  for (const text of texts) {
    if (at <= before + text.length && text.length > 0) return { text, offset: at - before };
    before += text.length;
  }
  return null;
}
