import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import { escapeXml } from '../../algorithms/xml.ts';

/** A page of a book. `body` is XHTML. */
export const xhtmlPage = (title: string, lang: string, body: string): string =>
  [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<!DOCTYPE html>',
    `<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${lang}" xml:lang="${lang}">`,
    '<head>',
    `<title>${escapeXml(title)}</title>`,
    '<link rel="stylesheet" type="text/css" href="book.css"/>',
    '</head>',
    body,
    '</html>\n',
  ].join('\n');

/**
 * HTML of an essay's page as XHTML for a book: the same words; what only a page can do (to follow a paragraph's
 * number, to unfold, to be reached by Tab) is left out.
 */
type ChildNode = DefaultTreeAdapterTypes.ChildNode;
type Element = DefaultTreeAdapterTypes.Element;

export interface BookLinks {
  /** Where a link of the page leads in the book: an address, or null where it is to be plain words. */
  readonly linkTo: (href: string) => string | null;
  /** The file in the book of an image of the page, or null where there is none. */
  readonly imageOf: (src: string) => string | null;
}

/** Counts and comparisons that hang on a page's other pages. */
const LEFT_OUT = new Set(['app', 'diff', 'vh']);
const VOID = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'wbr']);
/** Attributes that mean something on paper too. */
const KEPT = new Set([
  'id',
  'class',
  'lang',
  'dir',
  'href',
  'src',
  'alt',
  'title',
  'cite',
  'datetime',
  'colspan',
  'rowspan',
  'scope',
  'headers',
  'start',
  'value',
  'reversed',
  'type',
  'checked',
  'disabled',
]);

export const toXhtml = (html: string, links: BookLinks): string =>
  parseFragment(html)
    .childNodes.map((node) => write(node, links))
    .join('');

function write(node: ChildNode, links: BookLinks): string {
  if (node.nodeName === '#text' && 'value' in node) return escapeXml(node.value);
  if (!('tagName' in node)) return '';
  const classes = attribute(node, 'class')?.split(/\s+/) ?? [];
  if (classes.some((name) => LEFT_OUT.has(name))) return '';
  const inside = node.childNodes.map((child) => write(child, links)).join('');
  if (classes.includes('pn')) return `<span class="pn">${inside}</span> `;
  return element(node, inside, links);
}

function element(node: Element, inside: string, links: BookLinks): string {
  const attributes = new Map<string, string>();
  for (const { name, value } of node.attrs) if (KEPT.has(name)) attributes.set(name, value);
  const lang = attributes.get('lang');
  if (lang !== undefined) attributes.set('xml:lang', lang);
  if (node.tagName === 'a') {
    const href = attributes.get('href');
    const to = href === undefined ? null : links.linkTo(href);
    if (to === null) return inside;
    attributes.set('href', to);
  }
  if (node.tagName === 'img') {
    const src = links.imageOf(attributes.get('src') ?? '');
    if (src === null)
      return `<span class="missing">[${escapeXml(attributes.get('alt') ?? 'picture')}]</span>`;
    attributes.set('src', src);
  }
  const written = [...attributes].map(([name, value]) => ` ${name}="${escapeXml(value)}"`).join('');
  if (VOID.has(node.tagName)) return `<${node.tagName}${written}/>`;
  return `<${node.tagName}${written}>${inside}</${node.tagName}>`;
}

const attribute = ({ attrs }: Element, name: string): string | undefined =>
  attrs.find((known) => known.name === name)?.value;
