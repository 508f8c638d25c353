/**
 * Normalizes a sanitized tree: no `h1`, which is the page's title; alignment as a class, because the site allows no style
 * attributes; URLs under the site's base; no comments but our own.
 */
import type { Element, ElementContent, Root, RootContent } from 'hast';
import { h } from 'hastscript';
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

/** Characters that URLs can't contain (RFC 3986): browsers accept them, EPUB readers don't. */
const NOT_IN_URL = /["<>\\^`{|}\s]/g;
/** The only date formats that EPUB readers accept. */
const DATE = /^\d{4}(?:-\d\d(?:-\d\d)?)?$/;

/** `rewriteUrl` returns the URL to write instead of one in the text, or null to keep it. */
export function normalizeTree(
  tree: Root,
  rewriteUrl: (address: string) => string | null,
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
      node.properties.href = (rewriteUrl(address) ?? address).replace(NOT_IN_URL, encodeURIComponent);
    }
    if (node.tagName === 'time' && !DATE.test(String(node.properties.dateTime ?? '')))
      delete node.properties.dateTime;
    if (node.tagName === 'img') {
      const address = String(node.properties.src ?? '');
      const alt = node.properties.alt;
      images.push({ address, alt: typeof alt === 'string' && alt.trim() !== '' ? alt : null, line });
      node.properties.src = rewriteUrl(address) ?? address;
      node.properties.loading = 'lazy';
    }
    return;
  });
  wrapBareWords(tree);
  return { images, links };
}

/** Wraps words outside any block, as HTML allows, in a paragraph, so that they get a number. */
function wrapBareWords(tree: Root): void {
  const children: Root['children'] = [];
  let inline: ElementContent[] = [];
  const close = (): void => {
    const hasWords = inline.some((node) =>
      node.type === 'text' ? /\S/.test(node.value) : node.type === 'element',
    );
    const position = inline.find((node) => node.position !== undefined)?.position;
    if (hasWords) children.push({ ...h('p', inline), ...(position && { position }) });
    else children.push(...inline);
    inline = [];
  };
  for (const child of tree.children) {
    if (child.type === 'doctype') continue;
    if (child.type !== 'element' || isInline(child)) inline.push(child);
    else {
      close();
      children.push(child);
    }
  }
  close();
  tree.children = children;
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

const CAPTION = /^Table:\s+/;

/** Makes a paragraph that begins with `Table: ` and adjoins a table the caption of that table. */
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
