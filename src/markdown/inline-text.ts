/**
 * The words of a node as a reader has them, with the way back from an offset in them to the tree. Lengths agree
 * everywhere because there is one measure: a line break counts one unit, a block or cell ends with one.
 */
import type { Element, ElementContent, RootContent } from 'hast';

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
