/**
 * The lines of a page: its blocks, with what the page's mark-up says of them. `<br><br>` and empty paragraphs are
 * blank lines; tables that hold the page together are looked through; what is the site's own is marked as such.
 */
import type { Line, TextRun } from '../document.ts';
import { makeLine } from '../document.ts';
import { boilerplateReason, PAGE_TITLE, readDataTable } from './html-boilerplate.ts';
import { createHtmlContext } from './html-context.ts';
import { collapseWhitespace, groupLines, splitAtBreaks, textOf } from './html-runs.ts';
import {
  attributeOf,
  type Element,
  isBlockElement,
  isSilent,
  type Node,
  sourceLine,
  type TextNode,
  walkTree,
} from './html-tree.ts';

export interface HtmlLine {
  readonly line: Line;
  /** The part of its words that are links, 0 to 1. */
  readonly linked: number;
}

export interface Page {
  readonly lines: readonly HtmlLine[];
  readonly title: string | null;
  readonly links: number;
  readonly pictures: readonly string[];
}

const MOST_QUOTED = 9;
/** Columns that a paragraph set in by its style stands for. */
const INSET = 4;

export function readPageLines(root: Node): Page {
  const lines: HtmlLine[] = [];
  const pictures: string[] = [];
  const standing = createHtmlContext();
  const asides: string[] = [];
  let runs: TextRun[] = [];
  let spoken = false;
  let linkedUnits = 0;
  let at = 1;
  let blanks = 0;
  let title: string | null = null;
  let links = 0;

  walkTree(root, { enter, leave, text });
  endBlock(false);
  return { lines, title, links, pictures };

  function enter(element: Element): boolean {
    const { tagName } = element;
    if (isSilent(element)) return false;
    if (tagName === 'br') {
      runs.push(standing.run('\n'));
      return false;
    }
    if (isBlockElement(element)) endBlock(false);
    standing.enter(element);
    const aside = boilerplateReason(element, standing.within('article') > 0);
    if (aside !== null) asides.push(aside);
    const picture = tagName === 'img' ? attributeOf(element, 'src') : null;
    if (picture !== null) pictures.push(picture);
    if (tagName === 'a' && attributeOf(element, 'href') !== null) return enterLink(element);
    return !(tagName === 'table' && asides.length === 0 && takeTable(element));
  }

  function leave(element: Element): void {
    if (isBlockElement(element)) endBlock(/^(?:p|div|center)$/u.test(element.tagName));
    if (boilerplateReason(element, standing.within('article') > 0) !== null) asides.pop();
    standing.leave(element);
  }

  function enterLink(element: Element): boolean {
    const mark = noteMark(element);
    if (mark === null) {
      links++;
      return true;
    }
    if (mark !== 'back') runs.push({ ...standing.run(''), note: mark });
    return false;
  }

  function takeTable(element: Element): boolean {
    const cells = readDataTable(element);
    if (cells === null) return false;
    const words = cells.map((row) => row.join('\t')).join('\n');
    const quoted = Math.min(standing.within('quoted'), MOST_QUOTED);
    lines.push({
      line: makeLine(words, sourceLine(element), { kind: 'table', cells, blanks: takeBlanks(), quoted }),
      linked: 0,
    });
    return true;
  }

  function text(node: TextNode): void {
    const { value } = node;
    if (!spoken && /\S/u.test(value)) {
      spoken = true;
      at = sourceLine(node) + (/^\s*/u.exec(value)?.[0].split('\n').length ?? 1) - 1;
    }
    // Inside `pre` a line end is a line's end; elsewhere the source may wrap where it likes.
    const words = standing.within('verbatim') > 0 ? value : value.replace(/\n/gu, ' ');
    if (words !== '') runs.push(standing.run(words));
    if (standing.within('link') > 0) linkedUnits += unitsOf(words);
  }

  /** Ends a block; an empty paragraph (`<p>&nbsp;</p>`) is a blank line, an empty cell or list is nothing. */
  function endBlock(isParagraph: boolean): void {
    const parts = splitAtBreaks(runs).map(collapseWhitespace);
    const linked = linkedUnits / Math.max(1, unitsOf(textOf(runs)));
    const wasOpened = runs.length > 0;
    runs = [];
    spoken = false;
    linkedUnits = 0;
    if (parts.every((part) => part.length === 0)) {
      if (parts.length > 1) blanks += parts.length - 1;
      else if (isParagraph && wasOpened) blanks++;
      return;
    }
    if (asides.includes(PAGE_TITLE)) title = parts.map(textOf).join(' ');
    for (const [index, { words, before }] of groupLines(parts).entries()) {
      const shape = standing.shape();
      const line = makeLine(words, at, {
        ...shape,
        blanks: index === 0 ? takeBlanks() + before : Math.max(0, before - 1),
        soft: index > 0 && shape.kind === 'text',
        quoted: Math.min(standing.within('quoted'), MOST_QUOTED),
        indent: standing.within('inset') > 0 ? INSET : 0,
        boilerplateReason: asides.at(-1) ?? null,
      });
      lines.push({ line, linked });
    }
    // One break at a block's end is what ends its last line; a second one is a blank line.
    const trailing = parts.length - 1 - parts.findLastIndex((part) => part.length > 0);
    blanks += Math.max(0, trailing - 1);
  }

  function takeBlanks(): number {
    const taken = lines.length === 0 ? 0 : blanks;
    blanks = 0;
    return taken;
  }
}

/** How long words are without what parts the links of a menu: 'Home | Back issues'. */
const unitsOf = (text: string): number => text.replace(/[\s|·•»«<>–—-]+/gu, '').length;

/** mammoth's links to a note and back from it; null for any other link. */
function noteMark(element: Element): string | null {
  const href = attributeOf(element, 'href') ?? '';
  if (/^#(?:foot|end)note-ref-/u.test(href)) return 'back';
  const name = /^#((?:foot|end)note-[\w-]+)$/u.exec(href)?.[1];
  return name !== undefined && /-ref-/u.test(attributeOf(element, 'id') ?? '') ? name : null;
}
