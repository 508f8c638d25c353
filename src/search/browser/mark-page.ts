/**
 * Marks the words of a search on the essay's page that it opens, with a bar that clears the marks. The text isn't
 * changed: marks are ranges of the CSS Custom Highlight API. In a browser without it nothing is marked.
 */
import { formatCount } from '../../archive/format/counts.ts';
import { readQuery } from '../query/read-query.ts';
import { findMatches } from './find-matches.ts';
import { MARK_PARAMETER } from './places.ts';

export interface MarkBar {
  readonly bar: HTMLElement;
  readonly words: HTMLElement;
  readonly clear: HTMLButtonElement;
  /** What is marked in. */
  readonly text: Element;
}

export function startMarks({ bar, words, clear, text }: MarkBar, language: string): void {
  const typed = new URLSearchParams(location.search).get(MARK_PARAMETER) ?? '';
  const marked = markPage(text, typed, language);
  if (marked === 0) return;
  words.textContent = `${formatCount(marked, 'place')} marked: ${typed}`;
  bar.hidden = false;
  clear.addEventListener('click', end);
  document.addEventListener('keydown', leave);

  function leave({ key, defaultPrevented }: KeyboardEvent): void {
    if (key === 'Escape' && !defaultPrevented) end();
  }

  /** The address loses the words too, so that what is copied from it is the paragraph's own. */
  function end(): void {
    CSS.highlights.delete(NAME);
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

/** Marks the words of `typed` within `root`; gives how many places, or 0 where the browser can't mark. */
function markPage(root: Element, typed: string, language: string): number {
  if (!('highlights' in CSS)) return 0;
  const { terms } = readQuery(typed);
  const ranges: Range[] = [];
  for (const block of root.querySelectorAll(BLOCKS)) {
    if (block.querySelector(BLOCKS) !== null) continue; // its own words are in the blocks within
    const whole = block.textContent;
    for (const { start, end } of findMatches(whole, terms, language)) {
      const range = document.createRange();
      range.setStart(...locate(block, start));
      range.setEnd(...locate(block, end));
      ranges.push(range);
    }
  }
  CSS.highlights.set(NAME, new Highlight(...ranges));
  return ranges.length;
}

const BLOCKS = 'p, li, h1, h2, h3, h4, h5, h6, td, th, pre, dd, dt, figcaption, caption';

/** The text node with a place of a block's text, and the place in it; at a border, the end of the one before. */
function locate(block: Element, at: number): [node: Node, offset: number] {
  const walker = document.createTreeWalker(block, NodeFilter.SHOW_TEXT);
  let before = 0;
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    const length = node.textContent?.length ?? 0;
    if (length > 0 && at <= before + length) return [node, at - before];
    before += length;
  }
  return [block, 0];
}
