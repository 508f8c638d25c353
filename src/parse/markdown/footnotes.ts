/**
 * Moves footnotes from the end to their references, where the page shows them as margin notes. They are extracted before
 * raw HTML is parsed, because only then can Markdown's notes be told from an author's HTML, and inserted into the clean
 * tree. Until then, a comment with a nonce (the digest of the text) marks each reference.
 */
import type { Comment, Element, ElementContent, Root } from 'hast';
import { h } from 'hastscript';
import { visit } from 'unist-util-visit';
import { NOTE_PREFIX } from './pipeline.ts';

export interface Footnote {
  /** Displayed number, from 1, in the order of first reference. */
  readonly number: number;
  readonly root: Root;
  readonly line: number;
}

/** Removes the notes from a tree of remark-rehype, and replaces references, in notes too, by comments. */
export function extractFootnotes(tree: Root, nonce: string): Footnote[] {
  const notes: Footnote[] = [];
  const numbers = new Map<string, number>();
  // Notes come last in the tree, so that references in the text are numbered before those in notes.
  visit(tree, 'element', (node, index, parent) => {
    const id = node.tagName === 'sup' ? referencedNote(node) : null;
    if (id === null || parent === undefined || index === undefined) return;
    const number = numbers.get(id) ?? numbers.size + 1;
    const repeated = numbers.has(id);
    numbers.set(id, number);
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

function referencedNote(sup: Element): string | null {
  const link = sup.children[0];
  if (link?.type !== 'element' || link.properties.dataFootnoteRef === undefined) return null;
  const { href } = link.properties;
  return typeof href === 'string' ? noteId(href.slice(1)) : null;
}

function withoutBackrefs(children: ElementContent[]): ElementContent[] {
  return children
    .filter((child) => !(child.type === 'element' && child.properties.dataFootnoteBackref !== undefined))
    .map((child) => {
      if (child.type !== 'element') return child;
      const rest = withoutBackrefs(child.children);
      const last = rest.at(-1);
      // remark-rehype inserts a space before the back reference.
      if (rest.length < child.children.length && last?.type === 'text')
        last.value = last.value.replace(/ +$/, '');
      return { ...child, children: rest };
    });
}

/** The note that a comment of `extractFootnotes` refers to; null for any other comment. */
export function noteMark(value: string, nonce: string): { number: number; repeated: boolean } | null {
  if (!value.startsWith(`${nonce} `)) return null;
  const [, number = '', again] = value.split(' ');
  return { number: Number(number), repeated: again === 'again' };
}

/**
 * Inserts a link for each reference, and after the first reference the note itself. Notes of a table follow it, because
 * they would break its rows. `contents` is the inline content of each note, by number.
 */
export function placeFootnotes(
  tree: Root,
  contents: ReadonlyMap<number, ElementContent[]>,
  nonce: string,
): void {
  placeIn(tree, null);

  function placeIn(parent: Root | Element, afterTable: Element[] | null): void {
    const children: Root['children'] = [];
    for (const child of parent.children) {
      const mark = child.type === 'comment' ? noteMark(child.value, nonce) : null;
      if (mark !== null) {
        children.push(renderReference(mark.number));
        const content = contents.get(mark.number);
        if (content === undefined || mark.repeated) continue;
        const note = renderNote(mark.number, content);
        (afterTable ?? children).push(note);
        placeIn(note, afterTable); // a note may refer to another, which is nested in it
        continue;
      }
      children.push(child);
      if (child.type !== 'element') continue;
      if (child.tagName === 'table' && afterTable === null) {
        const notes: Element[] = [];
        placeIn(child, notes);
        if (notes.length > 0) children.push(h('div', { className: ['table-notes'] }, notes));
      } else placeIn(child, afterTable);
    }
    parent.children = children as typeof parent.children; // elements, text and comments, as before
  }
}

const renderReference = (number: number): Element =>
  h(
    'a',
    { className: ['ref'], href: `#${NOTE_PREFIX}${number}`, ariaLabel: `Note ${number}` },
    String(number),
  );

const renderNote = (number: number, content: ElementContent[]): Element =>
  h('small', { className: ['note'], id: `${NOTE_PREFIX}${number}`, role: 'note' }, [
    h('b', String(number)),
    '\u2002',
    ...content,
  ]);

/** A note's content as inline content, because a note is inside a paragraph: its paragraphs become lines. */
export function asPhrasing(root: Root): ElementContent[] {
  const content: ElementContent[] = [];
  for (const child of root.children) {
    if (child.type === 'doctype') continue;
    if (child.type === 'text' && !/\S/.test(child.value)) continue;
    if (content.length > 0) content.push(h('br'));
    if (child.type === 'element' && child.tagName === 'p') content.push(...child.children);
    else content.push(child);
  }
  visit({ type: 'root', children: content } as Root, 'element', (node) => {
    // A list or a quotation in a note keeps its words and lines.
    if (BLOCKS_IN_NOTES.has(node.tagName)) node.tagName = 'span';
  });
  return content;
}

const BLOCKS_IN_NOTES = new Set('p ul ol li blockquote div pre table tbody thead tr td th'.split(' '));
