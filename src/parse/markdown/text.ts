/**
 * Extracts the words of a node as a reader sees them, so that offsets in them map back to the tree. A line break has
 * length one; a block or a cell ends with one character.
 */
import type { Element, ElementContent, RootContent } from 'hast';
import { isElementName } from './sanitize-schema.ts';

/** Replaces the characters of code, which can't be citations. */
const OBJECT_REPLACEMENT = '\uFFFC';

const BLOCKS = new Set(
  'blockquote caption dd div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

export interface InlineText {
  readonly text: string;
  /** Of the same length, with code replaced, so that it isn't parsed as a citation. */
  readonly readable: string;
}

export const isBlock = (node: RootContent): boolean => node.type === 'element' && BLOCKS.has(node.tagName);

export function readInlineText(node: Element): InlineText {
  const verbatim = node.tagName === 'pre';
  let text = '';
  let readable = '';
  walk(node, verbatim);
  return { text: text.trimEnd(), readable: readable.trimEnd() };

  function walk(parent: Element, code: boolean): void {
    for (const child of parent.children) {
      const words = textOfNode(child, parent, verbatim);
      if (words !== null) {
        text += words;
        readable += code ? OBJECT_REPLACEMENT.repeat(words.length) : words;
      } else if (child.type === 'element') {
        walk(child, code || child.tagName === 'code');
        const end = endOf(child);
        text += end;
        readable += end;
      }
    }
  }
}

/** The length of the text of a child of `parent`. */
export function lengthOf(node: ElementContent, parent: Element): number {
  const words = textOfNode(node, parent, false);
  if (words !== null) return words.length;
  if (node.type !== 'element') return 0;
  return node.children.reduce((sum, child) => sum + lengthOf(child, node), 0) + endOf(node).length;
}

/** The text of a node without children; null if its children have it. Comments have none. */
function textOfNode(node: ElementContent, parent: Element, verbatim: boolean): string | null {
  if (node.type === 'element') return node.tagName === 'br' ? '\n' : null;
  if (node.type !== 'text') return '';
  if (verbatim) return node.value;
  // White space between blocks is layout.
  if (!/\S/.test(node.value) && holdsBlocks(parent.children)) return '';
  // The line end after a `<br>` belongs to it.
  const isBreakWritten =
    node.value.startsWith('\n') && isBreak(parent.children[parent.children.indexOf(node) - 1]);
  const value = isBreakWritten ? node.value.slice(1) : node.value;
  // A line end in a paragraph is displayed as a space; the length stays, so that offsets do.
  return value.replace(/[\r\n]/g, ' ');
}

/** Caches `holdsBlocks` by list of siblings: else a paragraph of n links would take n² steps. */
const holdsBlocksCache = new WeakMap<readonly ElementContent[], boolean>();

function holdsBlocks(siblings: readonly ElementContent[]): boolean {
  const cached = holdsBlocksCache.get(siblings) ?? siblings.some(isBlock);
  holdsBlocksCache.set(siblings, cached);
  return cached;
}

const isBreak = (node: ElementContent | undefined): boolean =>
  node?.type === 'element' && node.tagName === 'br';

const endOf = (node: Element): string =>
  node.tagName === 'td' || node.tagName === 'th' ? '\t' : isBlock(node) ? '\n' : '';

/**
 * Extracts what an author may have meant as words in raw HTML, though a browser takes it for markup: an unclosed tag,
 * names of attributes, '<sic>' and other unknown elements. Comments aren't words. The result has the same length:
 * everything else is replaced by spaces, line ends stay.
 */
export function rawWords(html: string): string {
  let words = '';
  for (let at = 0; at < html.length; ) {
    const open = html.indexOf('<', at);
    if (open < 0) return words + html.slice(at);
    words += html.slice(at, open);
    const end = endOfMarkup(html, open);
    // An unclosed tag: the rest may be words.
    if (end === null) return `${words} ${html.slice(open + 1)}`;
    words += wordsOf(html.slice(open, end));
    at = end;
  }
  return words;
}

/** The end of the markup at `open`; the next character if it isn't markup; null if it is unclosed. */
function endOfMarkup(html: string, open: number): number | null {
  if (html.startsWith('<!--', open)) {
    COMMENT_END.lastIndex = open + 2;
    return COMMENT_END.test(html) ? COMMENT_END.lastIndex : null;
  }
  if (html.startsWith('<![CDATA[', open)) return after(html, ']]>', open);
  if (/[!?]/.test(html[open + 1] ?? '')) return after(html, '>', open);
  if (!/[a-z]/i.test(html[open + (html[open + 1] === '/' ? 2 : 1)] ?? '')) return open + 1;
  for (let at = open + 1; at < html.length; at++) {
    if (html[at] === '>') return at + 1;
    if (html[at] !== '=') continue;
    VALUE.lastIndex = at + 1;
    const quote = VALUE.exec(html)?.[1];
    if (quote === undefined) continue;
    const close = html.indexOf(quote, VALUE.lastIndex);
    if (close < 0) return null;
    at = close;
  }
  return null;
}

const COMMENT_END = /--!?>/g;
/** Captures the opening quote of an attribute value. */
const VALUE = /\s*(["'])/y;

function after(html: string, mark: string, from: number): number | null {
  const at = html.indexOf(mark, from);
  return at < 0 ? null : at + mark.length;
}

/** The words of one tag, comment or CDATA section. */
function wordsOf(markup: string): string {
  if (markup.startsWith('<![CDATA[')) return `         ${markup.slice(9, -3)}   `;
  if (/^<[!?]/.test(markup)) return blot(markup);
  const [, open = '', name = '', attributes = ''] = /^(<\/?)([^\s/>]*)([\s\S]*)$/.exec(markup) ?? [];
  return blot(open) + (isElementName(name) ? blot(name) : name) + attributes.replace(ATTRIBUTE, bareWord);
}

/** An attribute with or without value, or another character of a tag. */
const ATTRIBUTE = /[^\s=>/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]*))?|[=>/]/g;
const BOOLEAN_ATTRIBUTE =
  /^(?:allowfullscreen|async|autofocus|autoplay|checked|compact|controls|default|defer|disabled|download|hidden|inert|ismap|itemscope|loop|multiple|muted|nohref|noresize|noshade|novalidate|nowrap|open|readonly|required|reversed|selected)$/i;

const bareWord = (attribute: string): string =>
  attribute.includes('=') || BOOLEAN_ATTRIBUTE.test(attribute) || !/[\p{L}\p{N}]/u.test(attribute)
    ? blot(attribute)
    : attribute;

const blot = (text: string): string => text.replace(/[^\n]/g, ' ');
