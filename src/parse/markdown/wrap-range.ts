/**
 * Puts an element round a stretch of words, wherever they stand in the tree: across emphasis, inside it, or half
 * in and half out. An element that the stretch cuts is parted in two; no character is added or lost.
 */
import type { Comment, Element, ElementContent, Text } from 'hast';
import { isBlock, lengthOf } from './text.ts';

/**
 * Marks the units `from`…`to` of `parent`'s words with a pair of comments. Of several stretches the last is marked
 * first, so that what stands before is still in one piece. Answers false, and leaves the tree
 * as it was, where the words run over the end of a block or into a link, where no element can hold them.
 */
export function wrapRange(parent: Element, from: number, to: number, open: string, close: string): boolean {
  let at = 0;
  for (const [index, child] of parent.children.entries()) {
    const length = lengthOf(child, parent);
    // Nearly always: inside one text. Its siblings, which may be thousands of marks, are left where they are.
    if (child.type === 'text' && from > at && to < at + length && length === child.value.length) {
      const [start, end] = [from - at, to - at];
      parent.children.splice(
        index,
        1,
        text(child.value.slice(0, start)),
        comment(open),
        text(child.value.slice(start, end)),
        comment(close),
        text(child.value.slice(end)),
      );
      return true;
    }
    if (from >= at && to <= at + length && child.type === 'element' && child.tagName !== 'br')
      return child.tagName === 'a' ? false : wrapRange(child, from - at, to - at, open, close);
    if (from < at + length && to > at && cannotHold(child)) return false;
    at += length;
    if (at >= to) break;
  }
  const before = splitChildren(parent, parent.children, from);
  const inside = splitChildren(parent, before.right, to - from);
  parent.children = [...before.left, comment(open), ...inside.left, comment(close), ...inside.right];
  return true;
}

const comment = (value: string): Comment => ({ type: 'comment', value });
const text = (value: string): Text => ({ type: 'text', value });

const cannotHold = (node: ElementContent): boolean =>
  isBlock(node) || (node.type === 'element' && (node.tagName === 'a' || node.children.some(cannotHold)));

interface Parted {
  readonly left: ElementContent[];
  readonly right: ElementContent[];
}

/** Parts a run of siblings after `offset` units. */
function splitChildren(parent: Element, children: readonly ElementContent[], offset: number): Parted {
  const left: ElementContent[] = [];
  const right: ElementContent[] = [];
  let at = 0;
  for (const child of children) {
    if (right.length > 0 || (at >= offset && isOpening(child))) {
      right.push(child);
      continue;
    }
    const length = lengthOf(child, parent);
    // A mark of no length at the very place stays with what stands before it.
    if (at + length <= offset) left.push(child);
    else if (at >= offset) right.push(child);
    else {
      const parted = splitNode(child, offset - at);
      left.push(...parted.left);
      right.push(...parted.right);
    }
    at += length;
  }
  return { left, right };
}

/** The first mark of a later stretch, which begins where this one ends. */
const isOpening = (node: ElementContent): boolean =>
  node.type === 'comment' && node.value.startsWith('cite ');

function splitNode(node: ElementContent, offset: number): Parted {
  if (node.type === 'text')
    return {
      left: [{ type: 'text', value: node.value.slice(0, offset) }],
      right: [{ type: 'text', value: node.value.slice(offset) }],
    };
  if (node.type !== 'element') return { left: [node], right: [] };
  const { left, right } = splitChildren(node, node.children, offset);
  return { left: [{ ...node, children: left }], right: [{ ...node, children: right }] };
}
