/**
 * What counts as a paragraph, and what its number is. One function walks the tree of an essay and numbers it;
 * the page, the citation graph and the search index all take their numbers from this walk.
 *
 * Numbered, through the whole essay: each paragraph of the body and of a blockquote, each top-level list item
 * with what is nested in it, each table, each verse or preformatted block. Not numbered: headings, captions,
 * notes, rules, and a paragraph without words.
 */
import type { ParagraphKind } from './essay-text.ts';

/** The least that this walk needs to know of a tree; an HTML syntax tree (hast) has this shape. */
export interface TreeNode {
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
  /** How many blockquotes it stands in. */
  readonly depth: number;
  /** The outermost blockquote that it stands in, or null. */
  readonly block: Node | null;
}

/** The anchor of a paragraph that the ledger doesn't know otherwise: number 14 is `p14`. */
export const anchorOf = (number: number): string => `p${number}`;

/** How an anchor is shown: `p14a` as `14a`. */
export const displayNumber = (anchor: string): string => anchor.replace(/^p(?=\d)/, '');

const PHRASING = new Set(
  'a abbr b bdi bdo br cite code data del dfn em i img ins kbd mark q ruby s samp small span strong sub sup time u var wbr'.split(
    ' ',
  ),
);

/** Whether a node is part of running words, as emphasis is, and no block of its own. */
export const isInline = (node: TreeNode): boolean => PHRASING.has(node.tagName ?? '');

/** Numbers the paragraphs of an essay's tree, in the order of reading. */
export function numberParagraphs<Node extends TreeNode>(root: Node): NumberedNode<Node>[] {
  const found: NumberedNode<Node>[] = [];
  walk(root, 0, null);
  return found;

  function walk(parent: Node, depth: number, block: Node | null): void {
    // The children of a tree of `Node`s are `Node`s; the interface can't say so of itself.
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

/** The kind of paragraph a node is; null where its children decide; 'none' where nothing in it is numbered. */
function kindOf(node: TreeNode): ParagraphKind | 'none' | null {
  switch (node.tagName) {
    case 'p':
      return isVerse(node) ? 'verse' : 'prose';
    case 'li':
      return 'item';
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
      // A container that holds bare words, as sanitised HTML can leave one, is itself a paragraph.
      return holdsBareWords(node) ? 'prose' : null;
  }
}

const holdsBareWords = (node: TreeNode): boolean =>
  (node.children ?? []).some(
    (child) =>
      (child.type === 'text' && /\S/.test(child.value ?? '')) ||
      (child.type === 'element' && isInline(child)),
  );

/** A verse is a paragraph of three lines or more, each but the last ended by a line break of the author's. */
const isVerse = (node: TreeNode): boolean =>
  (node.children ?? []).filter((child) => child.tagName === 'br').length >= 2;

function hasContent(node: TreeNode): boolean {
  if (node.type === 'text') return /\S/.test(node.value ?? '');
  if (node.tagName === 'img') return true;
  return (node.children ?? []).some(hasContent);
}
