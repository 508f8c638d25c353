/** Outlines a text: the heading and the quotation that each paragraph is in, and the lead-in of each quotation. */
import type { Element, Root } from 'hast';

export interface Block {
  readonly node: Element;
  /** Anchors of its first and last paragraph, and of the paragraph before it. */
  readonly first: string;
  readonly last: string;
  readonly leadIn: string | null;
  readonly depth: number;
}

export interface TextOutline {
  readonly headings: readonly Element[];
  readonly blocks: readonly Block[];
  /** Id of the nearest heading, by anchor. */
  readonly headingOf: ReadonlyMap<string, string>;
  /** Index in `blocks` of the outermost block, by anchor. */
  readonly quotationOf: ReadonlyMap<string, number>;
}

/** The headings of the tree must have their ids. */
export function outlineTree(tree: Root, anchors: ReadonlyMap<Element, string>): TextOutline {
  const headings: Element[] = [];
  const blocks: Block[] = [];
  const headingOf = new Map<string, string>();
  const quotationOf = new Map<string, number>();
  let heading: string | null = null;
  let previous: string | null = null;
  walk(tree, 0, null);
  return { headings, blocks: blocks.filter(({ first }) => first !== ''), headingOf, quotationOf };

  /** Returns the anchors inside `parent`. */
  function walk(parent: Root | Element, depth: number, outermost: number | null): string[] {
    const inside: string[] = [];
    for (const child of parent.children) {
      if (child.type !== 'element') continue;
      const anchor = anchors.get(child);
      if (anchor !== undefined) {
        inside.push(anchor);
        if (heading !== null) headingOf.set(anchor, heading);
        if (outermost !== null) quotationOf.set(anchor, outermost);
        previous = anchor;
      } else if (/^h[2-6]$/.test(child.tagName)) {
        headings.push(child);
        heading = String(child.properties.id);
        previous = null;
      } else if (child.tagName === 'blockquote') inside.push(...walkBlock(child, depth + 1, outermost));
      else inside.push(...walk(child, depth, outermost));
    }
    return inside;
  }

  function walkBlock(node: Element, depth: number, outermost: number | null): string[] {
    const index = blocks.length;
    const block = { node, first: '', last: '', leadIn: previous, depth };
    blocks.push(block);
    const inside = walk(node, depth, outermost ?? index);
    blocks[index] = { ...block, first: inside[0] ?? '', last: inside.at(-1) ?? '' };
    return inside;
  }
}
