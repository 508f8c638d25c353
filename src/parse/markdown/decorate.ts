/** What a paragraph and a quotation are given on the page: an id, a number that is a link, and open slots. */
import type { Comment, Element, ElementContent, Root } from 'hast';
import { displayNumber } from '../../archive/paragraphs.ts';
import { readInlineText } from './text.ts';

const comment = (value: string): Comment => ({ type: 'comment', value });

/** The number before a paragraph. It can be followed, but isn't a stop for the Tab key: there are hundreds. */
const numberLink = (anchor: string): Element => ({
  type: 'element',
  tagName: 'a',
  properties: {
    className: ['pn'],
    href: `#${anchor}`,
    tabIndex: -1,
    ariaLabel: `Paragraph ${displayNumber(anchor)}`,
  },
  children: [{ type: 'text', value: displayNumber(anchor) }],
});

/** Gives every numbered node of the tree its id, its number and its slot. */
export function decorateParagraphs(parent: Root | Element, anchors: ReadonlyMap<Element, string>): void {
  parent.children = parent.children.map((child) => {
    if (child.type !== 'element') return child;
    const anchor = anchors.get(child);
    if (anchor === undefined) {
      decorateParagraphs(child, anchors);
      return child;
    }
    return decorate(child, anchor);
  }) as typeof parent.children; // elements in, elements out
}

function decorate(node: Element, anchor: string): Element {
  const slot = comment(`app ${anchor}`);
  if (node.tagName === 'table') return decorateTable(node, anchor, slot);
  if (node.tagName === 'pre')
    return element('div', { className: ['pre'], id: anchor }, [numberLink(anchor), node, slot]);
  node.properties.id = anchor;
  if (isVerse(node)) node.properties.className = ['verse'];
  // In a loose list item the number stands in its first paragraph, so that it shares the line.
  const first = node.tagName === 'li' ? node.children.find((child) => child.type === 'element') : undefined;
  if (first?.type === 'element' && first.tagName === 'p') first.children.unshift(numberLink(anchor));
  else node.children.unshift(numberLink(anchor));
  node.children.push(slot);
  return node;
}

/** A table scrolls by itself where it is wider than the page, and can then be reached by keyboard. */
function decorateTable(table: Element, anchor: string, slot: Comment): Element {
  let caption = table.children.find(
    (child): child is Element => child.type === 'element' && child.tagName === 'caption',
  );
  const name =
    caption === undefined ? `Table, paragraph ${displayNumber(anchor)}` : readInlineText(caption).text;
  if (caption === undefined) {
    caption = element('caption', {}, []);
    table.children.unshift(caption);
  }
  caption.children.unshift(numberLink(anchor));
  return element('div', { className: ['wide'], id: anchor, tabIndex: 0, role: 'region', ariaLabel: name }, [
    table,
    slot,
  ]);
}

/** Sets a blockquote in a figure, with slots for whose words these are. */
export function frameBlocks(parent: Root | Element, blocks: ReadonlyMap<Element, number>): void {
  parent.children = parent.children.map((child) => {
    if (child.type !== 'element') return child;
    frameBlocks(child, blocks);
    const index = blocks.get(child);
    if (index === undefined) return child;
    return element('figure', { className: ['say'] }, [
      comment(`voice ${index}`),
      child,
      comment(`source ${index}`),
    ]);
  }) as typeof parent.children; // elements in, elements out
}

const isVerse = (node: Element): boolean =>
  node.tagName === 'p' &&
  node.children.filter((child) => child.type === 'element' && child.tagName === 'br').length >= 2;

const element = (
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element => ({
  type: 'element',
  tagName,
  properties,
  children,
});
