/**
 * Pages of a book as XML trees (xast), and the HTML of an essay's page as such a tree: the same words, without what only
 * a browser can do (paragraph numbers as links, folds, focus).
 */
import { type DefaultTreeAdapterTypes, parseFragment } from 'parse5';
import type { Element, ElementContent, RootContent } from 'xast';
import { toXml } from 'xast-util-to-xml';
import { x } from 'xastscript';
import { removeForbidden } from '../../algorithms/xml.ts';

/** A complete XML file. */
export const serializeXml = (...content: readonly RootContent[]): string =>
  removeForbidden(
    toXml(
      {
        type: 'root',
        children: [
          { type: 'instruction', name: 'xml', value: 'version="1.0" encoding="UTF-8"' },
          { type: 'text', value: '\n' },
          ...content,
          { type: 'text', value: '\n' },
        ],
      },
      { closeEmptyElements: true },
    ),
  ).replaceAll(']]>', ']]&gt;'); // forbidden in text, and the serializer leaves '>' as it is

export const xhtmlPage = (title: string, lang: string, body: Element): string =>
  serializeXml(
    { type: 'doctype', name: 'html' },
    x(
      'html',
      {
        xmlns: 'http://www.w3.org/1999/xhtml',
        'xmlns:epub': 'http://www.idpf.org/2007/ops',
        lang,
        'xml:lang': lang,
      },
      [
        x('head', [x('title', title), x('link', { rel: 'stylesheet', type: 'text/css', href: 'book.css' })]),
        body,
      ],
    ),
  );

type HtmlNode = DefaultTreeAdapterTypes.ChildNode;
type HtmlElement = DefaultTreeAdapterTypes.Element;

export interface BookLinks {
  /** The address in the book of a link of the page; null if the link becomes plain words. */
  readonly linkTo: (href: string) => string | null;
  /** The file in the book of an image of the page; null if there is none. */
  readonly imageOf: (src: string) => string | null;
}

/** Classes of counts and comparisons, which need other pages. */
const OMITTED_CLASSES = new Set(['app', 'diff', 'vh']);
/** Elements that HTML never closes: any other is closed by an end tag, which readers of HTML need. */
const VOID_ELEMENTS = new Set(['area', 'br', 'col', 'hr', 'img', 'input', 'wbr']);
/** Attributes that have a meaning on paper too. */
const ATTRIBUTES = new Set(
  `id class lang dir href src alt title cite datetime colspan rowspan scope headers start value reversed type checked
  disabled`.split(/\s+/),
);

export const toXhtml = (html: string, links: BookLinks): ElementContent[] =>
  parseFragment(html).childNodes.flatMap((node) => convert(node, links));

function convert(node: HtmlNode, links: BookLinks): ElementContent[] {
  if (node.nodeName === '#text' && 'value' in node) return [{ type: 'text', value: node.value }];
  if (!('tagName' in node)) return [];
  const classes = node.attrs.find(({ name }) => name === 'class')?.value.split(/\s+/) ?? [];
  if (classes.some((name) => OMITTED_CLASSES.has(name))) return [];
  const children = node.childNodes.flatMap((child) => convert(child, links));
  if (classes.includes('pn')) return [x('span', { class: 'pn' }, children), { type: 'text', value: ' ' }];
  return convertElement(node, children, links);
}

function convertElement(
  { tagName, attrs }: HtmlElement,
  children: ElementContent[],
  links: BookLinks,
): ElementContent[] {
  const attributes = Object.fromEntries(
    attrs.filter(({ name }) => ATTRIBUTES.has(name)).map(({ name, value }) => [name, value]),
  );
  if (attributes.lang !== undefined) attributes['xml:lang'] = attributes.lang;
  if (tagName === 'a') {
    const to = attributes.href === undefined ? null : links.linkTo(attributes.href);
    if (to === null) return children;
    attributes.href = to;
  }
  if (tagName === 'img') {
    const src = links.imageOf(attributes.src ?? '');
    if (src === null) return [x('span', { class: 'missing' }, `[${attributes.alt ?? 'picture'}]`)];
    attributes.src = src;
  }
  const isEmpty = children.length === 0 && !VOID_ELEMENTS.has(tagName);
  return [x(tagName, attributes, isEmpty ? [{ type: 'text', value: '' }] : children)];
}
