/**
 * Makes a clean tree ours: one `h1` a page, alignment as a class (the site allows no style attribute), addresses
 * under the site's base, and no comment but our own.
 */
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { visit } from 'unist-util-visit';
import { isInline } from '../../archive/paragraphs.ts';
import { noteMark } from './footnotes.ts';

export interface FoundImage {
  readonly address: string;
  readonly alt: string | null;
  readonly line: number;
}

export interface FoundLink {
  readonly address: string;
  readonly line: number;
}

export interface Links {
  readonly images: readonly FoundImage[];
  readonly links: readonly FoundLink[];
}

/** Signs that no address may hold (RFC 3986); a browser bears them, a book's reader doesn't. */
const NOT_IN_ADDRESS = /["<>\\^`{|}\s]/g;
/** What stands in no other form is no date to a reader of books. */
const DATE = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/;

/** `rewriteUrl` answers the address to write for one found in the text, or null to keep it. */
export function normalizeTree(
  tree: Root,
  settleAddress: (address: string) => string | null,
  nonce: string,
): Links {
  const images: FoundImage[] = [];
  const links: FoundLink[] = [];
  visit(tree, (node, index, parent) => {
    if (node.type === 'comment' && noteMark(node.value, nonce) === null && parent && index !== undefined) {
      parent.children.splice(index, 1);
      return index; // the next sibling has moved here
    }
    if (node.type !== 'element') return;
    const line = node.position?.start.line ?? 1;
    if (node.tagName === 'h1') node.tagName = 'h2';
    if (node.tagName === 'td' || node.tagName === 'th') alignByClass(node);
    if (node.tagName === 'a' && typeof node.properties.href === 'string') {
      const address = node.properties.href;
      links.push({ address, line });
      node.properties.href = (settleAddress(address) ?? address).replace(NOT_IN_ADDRESS, encodeURIComponent);
    }
    if (node.tagName === 'time' && !DATE.test(String(node.properties.dateTime ?? '')))
      delete node.properties.dateTime;
    if (node.tagName === 'img') {
      const address = String(node.properties.src ?? '');
      const alt = node.properties.alt;
      images.push({ address, alt: typeof alt === 'string' && alt.trim() !== '' ? alt : null, line });
      node.properties.src = settleAddress(address) ?? address;
      node.properties.loading = 'lazy';
    }
    return;
  });
  wrapBareWords(tree);
  return { images, links };
}

/** Words that stand in no block, as HTML can leave them, get a paragraph, and so a number. */
function wrapBareWords(tree: Root): void {
  const settled: Root['children'] = [];
  let run: ElementContent[] = [];
  const close = (): void => {
    const words = run.some((node) =>
      node.type === 'text' ? /\S/.test(node.value) : node.type === 'element',
    );
    const position = run.find((node) => node.position !== undefined)?.position;
    if (words)
      settled.push({
        type: 'element',
        tagName: 'p',
        properties: {},
        children: run,
        ...(position && { position }),
      });
    else settled.push(...run);
    run = [];
  };
  for (const child of tree.children) {
    if (child.type === 'doctype') continue;
    if (child.type !== 'element' || isInline(child)) run.push(child);
    else {
      close();
      settled.push(child);
    }
  }
  close();
  tree.children = settled;
}

function alignByClass(cell: Element): void {
  const { align, ...rest } = cell.properties;
  cell.properties =
    align === 'right'
      ? { ...rest, className: ['n'] }
      : align === 'center'
        ? { ...rest, className: ['c'] }
        : rest;
  if (cell.tagName === 'th') cell.properties.scope ??= 'col';
}

/** A paragraph that begins `Table: ` right before or after a table is the table's caption. */
const CAPTION = /^Table:\s+/;

export function moveCaptions(tree: Root): void {
  const children = tree.children;
  for (let index = 0; index < children.length; index++) {
    const table = children[index];
    if (table === undefined || !isElement(table, 'table')) continue;
    if (table.children.some((child) => isElement(child, 'caption'))) continue;
    for (const step of [-1, 1]) {
      const at = neighbour(children, index, step);
      const paragraph = at === null ? undefined : children[at];
      if (at === null || paragraph === undefined || !isElement(paragraph, 'p')) continue;
      const first = paragraph.children[0];
      if (first?.type !== 'text' || !CAPTION.test(first.value)) continue;
      first.value = first.value.replace(CAPTION, '');
      table.children.unshift({ ...paragraph, tagName: 'caption' });
      children.splice(at, 1);
      if (at < index) index--;
      break;
    }
  }
}

const isElement = (node: RootContent, tagName: string): node is Element =>
  node.type === 'element' && node.tagName === tagName;

/** Index of the next node that isn't white space. */
function neighbour(children: readonly RootContent[], index: number, step: number): number | null {
  for (let at = index + step; at >= 0 && at < children.length; at += step) {
    const node = children[at];
    if (node?.type === 'text' && !/\S/.test(node.value)) continue;
    return at;
  }
  return null;
}
