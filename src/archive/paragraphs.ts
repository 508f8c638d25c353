/**
 * Numbers the paragraphs of an essay, for the page, the citation graph and the search index alike.
 *
 * Numbered are paragraphs of the body and of blockquotes, top-level list items with their contents, tables, verses and
 * preformatted blocks. Not numbered are headings, captions, notes, rules, and paragraphs without words.
 */
import type { ParagraphKind } from './essay-text.ts';

/** A node of an HTML syntax tree (hast), as far as needed here. */
interface TreeNode {
  readonly type: string;
  readonly tagName?: string;
  readonly value?: string;
  readonly properties?: Readonly<Record<string, unknown>>;
  readonly children?: readonly TreeNode[];
}

export interface NumberedNode<Node> {
  readonly node: Node;
  /** From 1. */
  readonly number: number;
  readonly kind: ParagraphKind;
  /** How many blockquotes contain it. */
  readonly depth: number;
  /** The outermost blockquote that contains it, or null. */
  readonly block: Node | null;
}

/** `p14a` → `14a`. */
export const displayNumber = (anchor: string): string => anchor.replace(/^p(?=\d)/, '');

const PHRASING = new Set(
  'a abbr b bdi bdo br cite code data del dfn em i img ins kbd mark q ruby s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

/** Whether a node is phrasing content, as emphasis is, and not a block. */
export const isInline = (node: TreeNode): boolean => PHRASING.has(node.tagName ?? '');

/** Numbers the paragraphs of an essay's tree, in the order of reading. */
export function numberParagraphs<Node extends TreeNode>(root: Node): NumberedNode<Node>[] {
  const found: NumberedNode<Node>[] = [];
  walk(root, 0, null);
  return found;

  function walk(parent: Node, depth: number, block: Node | null): void {
    // The children of a `Node` are `Node`s; the interface can't express that.
    for (const child of (parent.children ?? []) as readonly Node[]) {
      if (child.type !== 'element') continue;
      const kind = kindOf(child);
      if (kind === null)
        walk(child, isQuote(child) ? depth + 1 : depth, block ?? (isQuote(child) ? child : null));
      else if (kind !== 'none' && hasContent(child))
        found.push({ node: child, number: found.length + 1, kind, depth, block });
    }
  }
}

const isQuote = (node: TreeNode): boolean => node.tagName === 'blockquote';

/** Returns null if the children decide, and 'none' if nothing in the node is numbered. */
function kindOf(node: TreeNode): ParagraphKind | 'none' | null {
  switch (node.tagName) {
    case 'p':
      return isVerse(node) ? 'verse' : 'prose';
    case 'li':
    case 'dl':
      return 'item';
    case 'table':
      return 'table';
    case 'pre':
      return 'preformatted';
    case 'h1':
    case 'h2':
    case 'h3':
    case 'h4':
    case 'h5':
    case 'h6':
    case 'hr':
    case 'caption':
    case 'figcaption':
      return 'none';
    case 'section':
      return node.properties?.dataFootnotes === undefined ? null : 'none';
    default:
      // Sanitized HTML may have a container with bare text: it is a paragraph.
      return hasBareText(node) ? 'prose' : null;
  }
}

const hasBareText = (node: TreeNode): boolean =>
  (node.children ?? []).some(
    (child) =>
      (child.type === 'text' && /\S/.test(child.value ?? '')) ||
      (child.type === 'element' && isInline(child)),
  );

/** A verse is a paragraph of at least three lines with line breaks. */
const isVerse = (node: TreeNode): boolean =>
  (node.children ?? []).filter((child) => child.tagName === 'br').length >= 2;

function hasContent(node: TreeNode): boolean {
  if (node.type === 'text') return /\S/.test(node.value ?? '');
  if (node.tagName === 'img') return true;
  return (node.children ?? []).some(hasContent);
}
