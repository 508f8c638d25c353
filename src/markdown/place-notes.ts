/** Puts each note back beside the words that first refer to it, with a number that leads to it. */
import type { Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { noteMark } from './notes.ts';
import { NOTE_PREFIX } from './pipeline.ts';

/** Where no note can stand: it would break the row. Its notes follow the table. */
const TABLE = 'table';

/** `contents` holds the inline content of each note, by its number. */
export function placeFootnotes(
  tree: Root,
  contents: ReadonlyMap<number, ElementContent[]>,
  nonce: string,
): void {
  placeIn(tree, null);

  function placeIn(parent: Root | Element, afterTable: Element[] | null): void {
    const placed: Root['children'] = [];
    for (const child of parent.children) {
      const mark = child.type === 'comment' ? noteMark(child.value, nonce) : null;
      if (mark !== null) {
        placed.push(reference(mark.number));
        const content = contents.get(mark.number);
        if (content === undefined || mark.repeated) continue;
        const placedNote = note(mark.number, content);
        (afterTable ?? placed).push(placedNote);
        placeIn(placedNote, afterTable); // a note may refer to another, which stands within it
        continue;
      }
      placed.push(child);
      if (child.type !== 'element') continue;
      if (child.tagName === TABLE && afterTable === null) {
        const following: Element[] = [];
        placeIn(child, following);
        if (following.length > 0)
          placed.push({
            type: 'element',
            tagName: 'div',
            properties: { className: ['table-notes'] },
            children: following,
          });
      } else placeIn(child, afterTable);
    }
    // What was placed is of the same kinds as what stood there: elements, text and comments.
    parent.children = placed as typeof parent.children;
  }
}

const reference = (number: number): Element => ({
  type: 'element',
  tagName: 'a',
  properties: { className: ['ref'], href: `#${NOTE_PREFIX}${number}`, ariaLabel: `Note ${number}` },
  children: [{ type: 'text', value: String(number) }],
});

const note = (number: number, content: ElementContent[]): Element => ({
  type: 'element',
  tagName: 'small',
  properties: { className: ['note'], id: `${NOTE_PREFIX}${number}`, role: 'note' },
  children: [
    { type: 'element', tagName: 'b', properties: {}, children: [{ type: 'text', value: String(number) }] },
    { type: 'text', value: '\u2002' },
    ...content,
  ],
});

/** A note's content as phrasing: its paragraphs become lines, since a note stands inside a paragraph. */
export function asPhrasing(root: Root): ElementContent[] {
  const content: ElementContent[] = [];
  for (const child of root.children) {
    if (child.type === 'doctype') continue;
    if (child.type === 'text' && !/\S/.test(child.value)) continue;
    if (content.length > 0) content.push({ type: 'element', tagName: 'br', properties: {}, children: [] });
    if (child.type === 'element' && child.tagName === 'p') content.push(...child.children);
    else content.push(child);
  }
  visit({ type: 'root', children: content } as Root, 'element', (node) => {
    // A list or a quotation inside a note keeps its words and lines, and loses its block.
    if (BLOCKS_IN_NOTES.has(node.tagName)) node.tagName = 'span';
  });
  return content;
}

const BLOCKS_IN_NOTES = new Set([
  'p',
  'ul',
  'ol',
  'li',
  'blockquote',
  'div',
  'pre',
  'table',
  'tbody',
  'thead',
  'tr',
  'td',
  'th',
]);
