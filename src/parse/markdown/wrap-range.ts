/**
 * Marks a range of words in a tree, across element boundaries too. An element that the range cuts is split in two; no
 * character is added or lost.
 */
import type { Comment, Element, ElementContent, Text } from 'hast';
import { isBlock, lengthOf } from './text.ts';

/**
 * Inserts a pair of comments around the characters `from`…`to` of `parent`'s words. Of several ranges, mark the last first.
 * Returns false and changes nothing if the range crosses the boundary of a block or a link, because no element could
 * contain it.
 */
export function wrapRange(parent: Element, from: number, to: number, open: string, close: string): boolean {
  let at = 0;
  for (const [index, child] of parent.children.entries()) {
    const length = lengthOf(child, parent);
    // Fast path for a range inside one text node, because there may be thousands of siblings.
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

interface Split {
  readonly left: ElementContent[];
  readonly right: ElementContent[];
}

/** Splits a list of siblings after `offset` characters. */
function splitChildren(parent: Element, children: readonly ElementContent[], offset: number): Split {
  const left: ElementContent[] = [];
  const right: ElementContent[] = [];
  let at = 0;
  for (const child of children) {
    if (right.length > 0 || (at >= offset && isOpening(child))) {
      right.push(child);
      continue;
    }
    const length = lengthOf(child, parent);
    // A comment at the offset belongs to the left side.
    if (at + length <= offset) left.push(child);
    else if (at >= offset) right.push(child);
    else {
      const halves = splitNode(child, offset - at);
      left.push(...halves.left);
      right.push(...halves.right);
    }
    at += length;
  }
  return { left, right };
}

/** The opening comment of a later range, which begins where this one ends. */
const isOpening = (node: ElementContent): boolean =>
  node.type === 'comment' && node.value.startsWith('cite ');

function splitNode(node: ElementContent, offset: number): Split {
  if (node.type === 'text')
    return { left: [text(node.value.slice(0, offset))], right: [text(node.value.slice(offset))] };
  if (node.type !== 'element') return { left: [node], right: [] };
  const { left, right } = splitChildren(node, node.children, offset);
  return { left: [{ ...node, children: left }], right: [{ ...node, children: right }] };
}
