/** A paragraph that begins `Table: ` right before or after a table is the table's caption. */
import type { Element, Root, RootContent } from 'hast';

const CAPTION = /^Table:\s+/;

export function moveCaptions(tree: Root): void {
  const children = tree.children;
  for (let index = 0; index < children.length; index++) {
    const table = children[index];
    if (table === undefined || !isElement(table, 'table')) continue;
    if (table.children.some((child) => isElement(child, 'caption'))) continue;
    for (const step of [-1, 1]) {
      const at = neighbour(children, index, step);
      const paragraph = at === null ? undefined : children[at];
      if (at === null || paragraph === undefined || !isElement(paragraph, 'p')) continue;
      const first = paragraph.children[0];
      if (first?.type !== 'text' || !CAPTION.test(first.value)) continue;
      first.value = first.value.replace(CAPTION, '');
      table.children.unshift({ ...paragraph, tagName: 'caption' });
      children.splice(at, 1);
      if (at < index) index--;
      break;
    }
  }
}

const isElement = (node: RootContent, tagName: string): node is Element =>
  node.type === 'element' && node.tagName === tagName;

/** Index of the next node that isn't white space. */
function neighbour(children: readonly RootContent[], index: number, step: number): number | null {
  for (let at = index + step; at >= 0 && at < children.length; at += step) {
    const node = children[at];
    if (node?.type === 'text' && !/\S/.test(node.value)) continue;
    return at;
  }
  return null;
}
