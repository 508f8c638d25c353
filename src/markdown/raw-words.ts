/**
 * What in a piece of raw HTML may be words and not markup, judged as an author would and not as a browser: a tag that
 * is never closed, what it takes for names of attributes, a name in angle brackets that no element has ('<sic>').
 * What an author has put between the marks of a comment is not meant to be read.
 */
import { isElementName } from './element-names.ts';

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
