/**
 * The words of a node as a reader has them, with the way back from an offset in them to the tree. Lengths agree
 * everywhere because there is one measure: a line break counts one unit, a block or cell ends with one.
 */
import type { Element, ElementContent, RootContent } from 'hast';
import { isElementName } from './sanitize-schema.ts';

/** A unit that stands for words that are not to be read for citations: code. */
const OBJECT_REPLACEMENT = '\uFFFC';

const BLOCKS = new Set(
  'blockquote caption dd div dl dt figcaption figure h1 h2 h3 h4 h5 h6 hr li ol p pre section table tbody td tfoot th thead tr ul'.split(
    ' ',
  ),
);

export interface InlineText {
  /** The words. */
  readonly text: string;
  /** The same length; code is blotted out, so that what it holds isn't read as a citation. */
  readonly readable: string;
}

export const isBlock = (node: RootContent): boolean => node.type === 'element' && BLOCKS.has(node.tagName);

/** Reads the words of a node. */
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

/** How many units of text a child of `parent` holds, by the same measure. */
export function lengthOf(node: ElementContent, parent: Element): number {
  const words = textOfNode(node, parent, false);
  if (words !== null) return words.length;
  if (node.type !== 'element') return 0;
  return node.children.reduce((sum, child) => sum + lengthOf(child, node), 0) + endOf(node).length;
}

/** What a node says by itself; null where its children say it. Marks of ours (comments) say nothing. */
function textOfNode(node: ElementContent, parent: Element, verbatim: boolean): string | null {
  if (node.type === 'element') return node.tagName === 'br' ? '\n' : null;
  if (node.type !== 'text') return '';
  if (verbatim) return node.value;
  // White space between blocks is Markdown's layout, not words.
  if (!/\S/.test(node.value) && holdsBlocks(parent.children)) return '';
  // The line end that follows a break in the HTML is the break itself, written out.
  const isBreakWritten =
    node.value.startsWith('\n') && isBreak(parent.children[parent.children.indexOf(node) - 1]);
  const value = isBreakWritten ? node.value.slice(1) : node.value;
  // A line end inside a Markdown paragraph is a space to the reader; one for one, so that offsets hold.
  return value.replace(/[\r\n]/g, ' ');
}

/** Asked for every space of a paragraph: once for each run of siblings, or a thousand links would cost a million. */
const answered = new WeakMap<readonly ElementContent[], boolean>();

function holdsBlocks(siblings: readonly ElementContent[]): boolean {
  const known = answered.get(siblings) ?? siblings.some(isBlock);
  answered.set(siblings, known);
  return known;
}

const isBreak = (node: ElementContent | undefined): boolean =>
  node?.type === 'element' && node.tagName === 'br';

const endOf = (node: Element): string =>
  node.tagName === 'td' || node.tagName === 'th' ? '\t' : isBlock(node) ? '\n' : '';

/**
 * What in a piece of raw HTML may be words and not markup, judged as an author would and not as a browser: a tag that
 * is never closed, what it takes for names of attributes, a name in angle brackets that no element has ('<sic>').
 * What an author has put between the marks of a comment is not meant to be read.
 */

/** The same length: everything else is blotted out with spaces, line ends stay. */
export function rawWords(html: string): string {
  let words = '';
  for (let at = 0; at < html.length; ) {
    const open = html.indexOf('<', at);
    if (open < 0) return words + html.slice(at);
    words += html.slice(at, open);
    const end = endOfMarkup(html, open);
    // From here on nothing is closed any more: all of it may be words.
    if (end === null) return `${words} ${html.slice(open + 1)}`;
    words += wordsOf(html.slice(open, end));
    at = end;
  }
  return words;
}

/** Where the markup ends that begins at `open`; the next sign where that is no markup; null where it never ends. */
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
/** The quote that begins the value of an attribute. */
const VALUE = /\s*(["'])/y;

function after(html: string, mark: string, from: number): number | null {
  const at = html.indexOf(mark, from);
  return at < 0 ? null : at + mark.length;
}

/** The words of one piece of markup, all else blotted out. */
function wordsOf(markup: string): string {
  if (markup.startsWith('<![CDATA[')) return `         ${markup.slice(9, -3)}   `;
  if (/^<[!?]/.test(markup)) return blot(markup);
  const [, open = '', name = '', attributes = ''] = /^(<\/?)([^\s/>]*)([\s\S]*)$/.exec(markup) ?? [];
  return blot(open) + (isElementName(name) ? blot(name) : name) + attributes.replace(ATTRIBUTE, bareWord);
}

/** A name with its value, or a name alone, or what else stands in a tag. */
const ATTRIBUTE = /[^\s=>/]+(?:\s*=\s*(?:"[^"]*"|'[^']*'|[^\s"'>]*))?|[=>/]/g;
const BARE =
  /^(?:allowfullscreen|async|autofocus|autoplay|checked|compact|controls|default|defer|disabled|download|hidden|inert|ismap|itemscope|loop|multiple|muted|nohref|noresize|noshade|novalidate|nowrap|open|readonly|required|reversed|selected)$/i;

const bareWord = (attribute: string): string =>
  attribute.includes('=') || BARE.test(attribute) || !/[\p{L}\p{N}]/u.test(attribute)
    ? blot(attribute)
    : attribute;

const blot = (text: string): string => text.replace(/[^\n]/g, ' ');
