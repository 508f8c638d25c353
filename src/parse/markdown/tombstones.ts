/**
 * What stands where a published paragraph stood: a line that tells the reader, and leads to its neighbour; and a
 * place for each anchor of a paragraph that was joined to another.
 */
import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { displayNumber } from '../../archive/paragraphs.ts';

interface Tombstone {
  readonly anchor: string;
  readonly after: string | null;
}

/**
 * Sets each tombstone behind the block of the text that holds the paragraph before it: within a list or a
 * quotation it would pass for a part of that.
 */
export function insertTombstones(
  tree: Root,
  anchors: ReadonlyMap<Element, string>,
  tombstones: readonly Tombstone[],
): void {
  if (tombstones.length === 0) return;
  const [first] = anchors.values();
  const placed: Root['children'] = tombstones
    .filter(({ after }) => after === null)
    .map((stone) => draw(stone, first));
  for (const child of tree.children) {
    placed.push(child);
    if (child.type !== 'element') continue;
    const inside = new Set<string>();
    visit(child, 'element', (node) => {
      const anchor = anchors.get(node);
      if (anchor !== undefined) inside.add(anchor);
    });
    for (const stone of tombstones)
      if (stone.after !== null && inside.has(stone.after)) placed.push(draw(stone, stone.after));
  }
  tree.children = placed;
}

/** Gives the anchors of joined paragraphs a place in the one that has their words. */
export function insertMergedAnchors(
  tree: Root,
  paragraphs: readonly { readonly anchor: string; readonly also?: readonly string[] }[],
): void {
  const joined = new Map(
    paragraphs.flatMap(({ anchor, also }) => (also === undefined ? [] : [[anchor, also] as const])),
  );
  if (joined.size === 0) return;
  visit(tree, 'element', (node) => {
    const also = joined.get(String(node.properties.id)) ?? [];
    node.children.unshift(...also.map((id) => element('span', { id }, [])));
  });
}

function draw({ anchor, after }: Tombstone, neighbour: string | undefined): Element {
  const told = `Paragraph ${displayNumber(anchor)} was taken out of this text after it was published here.`;
  if (neighbour === undefined) return element('p', { className: ['gone'], id: anchor }, [text(told)]);
  const name = `paragraph ${displayNumber(neighbour)}`;
  return element('p', { className: ['gone'], id: anchor }, [
    text(`${told} It stood ${after === null ? 'before' : 'after'} `),
    element('a', { href: `#${neighbour}` }, [text(name)]),
    text('.'),
  ]);
}

const text = (value: string): ElementContent => ({ type: 'text', value });

const element = (
  tagName: string,
  properties: Element['properties'],
  children: ElementContent[],
): Element => ({ type: 'element', tagName, properties, children });
