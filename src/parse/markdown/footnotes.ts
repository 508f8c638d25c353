/**
 * Footnotes stand beside the words that refer to them, not at the end: in the margin of a wide page, unfolded
 * in place on a narrow one. They are taken out of the tree before raw HTML is parsed, while what Markdown made
 * can still be told from what an author wrote, and put back when it is clean. What holds their place meanwhile
 * is a comment with a token that the text can't contain: the digest of the text itself.
 */
import type { Comment, Element, ElementContent, Root } from 'hast';
import { visit } from 'unist-util-visit';
import { NOTE_PREFIX } from './pipeline.ts';

export interface Footnote {
  /** Shown number, from 1, in the order of first reference. */
  readonly number: number;
  readonly root: Root;
  readonly line: number;
}

/** Takes the notes out of a tree that remark-rehype made; their references, in notes too, become comments. */
export function extractFootnotes(tree: Root, nonce: string): Footnote[] {
  const notes: Footnote[] = [];
  const numbers = new Map<string, number>();
  // The notes stand last, so that what the text refers to is numbered before what only a note refers to.
  visit(tree, 'element', (node, index, parent) => {
    const reference = node.tagName === 'sup' ? footnoteReference(node) : null;
    if (reference === null || parent === undefined || index === undefined) return;
    const number = numbers.get(reference) ?? numbers.size + 1;
    const repeated = numbers.has(reference);
    numbers.set(reference, number);
    const mark: Comment = { type: 'comment', value: `${nonce} ${number}${repeated ? ' again' : ''}` };
    parent.children[index] = mark;
  });
  visit(tree, 'element', (node, index, parent) => {
    if (node.tagName !== 'section' || node.properties.dataFootnotes === undefined) return;
    visit(node, 'element', (item) => {
      const id = item.tagName === 'li' ? noteId(item.properties.id) : null;
      if (id === null) return;
      notes.push({
        number: numbers.get(id) ?? 0,
        root: { type: 'root', children: withoutBackrefs(item.children) },
        line: item.position?.start.line ?? 1,
      });
    });
    if (parent !== undefined && index !== undefined) parent.children.splice(index, 1);
  });
  return notes;
}

const noteId = (id: unknown): string | null =>
  typeof id === 'string' && id.startsWith('n-fn-') ? id.slice('n-fn-'.length) : null;

function footnoteReference(sup: Element): string | null {
  const link = sup.children[0];
  if (link?.type !== 'element' || link.properties.dataFootnoteRef === undefined) return null;
  const href = link.properties.href;
  return typeof href === 'string' ? noteId(href.slice(1)) : null;
}

function withoutBackrefs(children: ElementContent[]): ElementContent[] {
  return children
    .filter((child) => !(child.type === 'element' && child.properties.dataFootnoteBackref !== undefined))
    .map((child) => {
      if (child.type !== 'element') return child;
      const kept = withoutBackrefs(child.children);
      const last = kept.at(-1);
      // remark-rehype parts the words and the way back by one space, which nobody wrote.
      if (kept.length < child.children.length && last?.type === 'text')
        last.value = last.value.replace(/ +$/, '');
      return { ...child, children: kept };
    });
}

/** The number that a comment of ours stands for; null for any other comment. */
export function noteMark(value: string, nonce: string): { number: number; repeated: boolean } | null {
  if (!value.startsWith(`${nonce} `)) return null;
  const [, number = '', again] = value.split(' ');
  return { number: Number(number), repeated: again === 'again' };
}

/** Puts each note back beside the words that first refer to it, with a number that leads to it. */

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
