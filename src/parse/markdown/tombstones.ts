/** Marks the places of published paragraphs that were removed, or merged into another. */
import type { Element, Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { displayNumber } from '../../archive/paragraphs.ts';

interface Tombstone {
  readonly anchor: string;
  /** Anchor of the paragraph before it; null if it was the first. */
  readonly after: string | null;
}

/** Inserts each tombstone after the top-level block of the paragraph before it, because it isn't part of a list or quotation. */
export function insertTombstones(
  tree: Root,
  anchors: ReadonlyMap<Element, string>,
  tombstones: readonly Tombstone[],
): void {
  if (tombstones.length === 0) return;
  const [first] = anchors.values();
  const children: Root['children'] = tombstones
    .filter(({ after }) => after === null)
    .map((tombstone) => renderTombstone(tombstone, first));
  for (const child of tree.children) {
    children.push(child);
    if (child.type !== 'element') continue;
    const inside = new Set<string>();
    visit(child, 'element', (node) => {
      const anchor = anchors.get(node);
      if (anchor !== undefined) inside.add(anchor);
    });
    for (const tombstone of tombstones)
      if (tombstone.after !== null && inside.has(tombstone.after))
        children.push(renderTombstone(tombstone, tombstone.after));
  }
  tree.children = children;
}

/** Adds the anchors of merged paragraphs to the paragraph that has their words. */
export function insertMergedAnchors(
  tree: Root,
  paragraphs: readonly { readonly anchor: string; readonly also?: readonly string[] }[],
): void {
  const merged = new Map(
    paragraphs.flatMap(({ anchor, also }) => (also === undefined ? [] : [[anchor, also] as const])),
  );
  if (merged.size === 0) return;
  visit(tree, 'element', (node) => {
    const also = merged.get(String(node.properties.id)) ?? [];
    node.children.unshift(...also.map((id) => h('span', { id })));
  });
}

function renderTombstone({ anchor, after }: Tombstone, neighbour: string | undefined): Element {
  const notice = `Paragraph ${displayNumber(anchor)} was taken out of this text after it was published here.`;
  if (neighbour === undefined) return h('p', { className: ['gone'], id: anchor }, notice);
  return h('p', { className: ['gone'], id: anchor }, [
    `${notice} It stood ${after === null ? 'before' : 'after'} `,
    h('a', { href: `#${neighbour}` }, `paragraph ${displayNumber(neighbour)}`),
    '.',
  ]);
}
