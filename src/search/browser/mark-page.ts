/**
 * Marks the words of a search on an essay's page, without touching the text: as ranges that the style sheet
 * colours. Where the browser can't, nothing is marked, and the paragraph stands out as it does anyway.
 */
import { readQuery } from '../query/read-query.ts';
import { findMatches } from './find-matches.ts';

/** As in `::highlight(found)`. */
const NAME = 'found';

/** Marks the words of `typed` within `root`; gives how many places, or null where the browser can't mark. */
export function markPage(root: Element, typed: string, language: string): number | null {
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

export const clearPage = (): void => void CSS.highlights.delete(NAME);

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
