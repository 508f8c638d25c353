/** Adds to each paragraph and quotation of the page its id, its number as a link, and its slots. */
import type { Comment, Element, Root } from 'hast';
import { h } from 'hastscript';
import { displayNumber } from '../../archive/paragraphs.ts';
import { readInlineText } from './text.ts';

const comment = (value: string): Comment => ({ type: 'comment', value });

/** The number before a paragraph. It isn't a tab stop, because a page has hundreds. */
const numberLink = (anchor: string): Element =>
  h(
    'a',
    {
      className: ['pn'],
      href: `#${anchor}`,
      tabIndex: -1,
      ariaLabel: `Paragraph ${displayNumber(anchor)}`,
    },
    displayNumber(anchor),
  );

/** Decorates every numbered element of the tree. */
export function decorateParagraphs(parent: Root | Element, anchors: ReadonlyMap<Element, string>): void {
  parent.children = parent.children.map((child) => {
    if (child.type !== 'element') return child;
    const anchor = anchors.get(child);
    if (anchor !== undefined) return decorate(child, anchor);
    decorateParagraphs(child, anchors);
    return child;
  }) as typeof parent.children; // elements replace elements
}

function decorate(node: Element, anchor: string): Element {
  const slot = comment(`app ${anchor}`);
  if (node.tagName === 'table') return decorateTable(node, anchor, slot);
  if (node.tagName === 'pre')
    return h('div', { className: ['pre'], id: anchor }, [numberLink(anchor), node, slot]);
  node.properties.id = anchor;
  if (isVerse(node)) node.properties.className = ['verse'];
  // In a loose list item, the number belongs to the first paragraph, so that it is on the same line.
  const first = node.tagName === 'li' ? node.children.find((child) => child.type === 'element') : undefined;
  if (first?.tagName === 'p') first.children.unshift(numberLink(anchor));
  else node.children.unshift(numberLink(anchor));
  node.children.push(slot);
  return node;
}

/** A wide table scrolls in its own region, which the keyboard can reach. */
function decorateTable(table: Element, anchor: string, slot: Comment): Element {
  let caption = table.children.find(
    (child): child is Element => child.type === 'element' && child.tagName === 'caption',
  );
  const ariaLabel =
    caption === undefined ? `Table, paragraph ${displayNumber(anchor)}` : readInlineText(caption).text;
  if (caption === undefined) {
    caption = h('caption');
    table.children.unshift(caption);
  }
  caption.children.unshift(numberLink(anchor));
  return h('div', { className: ['wide'], id: anchor, tabIndex: 0, role: 'region', ariaLabel }, [table, slot]);
}

/** Wraps each blockquote in a figure with the slots of its attribution. */
export function frameBlocks(parent: Root | Element, blocks: ReadonlyMap<Element, number>): void {
  parent.children = parent.children.map((child) => {
    if (child.type !== 'element') return child;
    frameBlocks(child, blocks);
    const index = blocks.get(child);
    return index === undefined
      ? child
      : h('figure', { className: ['say'] }, [comment(`voice ${index}`), child, comment(`source ${index}`)]);
  }) as typeof parent.children; // elements replace elements
}

const isVerse = (node: Element): boolean =>
  node.tagName === 'p' &&
  node.children.filter((child) => child.type === 'element' && child.tagName === 'br').length >= 2;
