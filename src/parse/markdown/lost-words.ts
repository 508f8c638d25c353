/**
 * Words of the file that don't reach the page. Markdown and HTML take things away without a word: a tag or a comment
 * that is never closed swallows what follows it, a row of a table may have more cells than its head, a note nobody
 * refers to is dropped. So the letters of the source are laid beside those of the finished tree: each has to be there.
 */
import type { Root } from 'hast';
import type { FootnoteDefinition, Root as MarkdownRoot, Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { rawWords } from './text.ts';

export interface LostWords {
  /** Line of the body, from 1. */
  readonly line: number;
  /** The first of them. */
  readonly words: string;
}

/** A piece of the source that has words, and where it begins. */
interface Piece {
  readonly value: string;
  readonly line: number;
  /** What of `value` is to be found on the page, where character references stand in it. */
  readonly decoded?: string;
}

/** `decode` gives the text of raw HTML without tags. Null where every letter is there. */
export function findLostWords(
  source: MarkdownRoot,
  { body, notes, decode }: { body: Root; notes: readonly Root[]; decode: (html: string) => string },
): LostWords | null {
  const { text, definitions } = readSource(source, decode);
  const lost = firstLost(text, textOf(body));
  if (lost !== null) return lost;
  // Each note by itself: they stand where they are referred to, not in the order in which they are written.
  const shown = notes.map((note) => lettersOf(textOf(note)));
  for (const pieces of definitions) {
    const letters = lettersOf(wordsOf(pieces));
    const at = shown.indexOf(letters);
    if (at >= 0) shown.splice(at, 1);
    else if (letters !== '') return firstLost(pieces, nearest(letters, shown));
  }
  return null;
}

/** The note that begins as the letters do, for longest; none where none does. */
function nearest(letters: string, shown: readonly string[]): string {
  return shown.reduce((best, one) => (common(letters, one) > common(letters, best) ? one : best), '');
}

function firstLost(pieces: readonly Piece[], shown: string): LostWords | null {
  const words = wordsOf(pieces);
  if (isSame(words, shown)) return null;
  const [letters, there] = [lettersOf(words), lettersOf(shown)];
  if (letters === there || !isFewer(there, letters)) return null;
  let at = common(letters, there);
  for (const { value, line, decoded = value } of pieces) {
    const own = lettersOf(decoded).length;
    if (at < own) return locate(value, line, at);
    at -= own;
  }
  return null; // as many letters, and others: nothing that has a place
}

/** Whether two texts are one but for spaces and line ends: so nearly all are, and no sign need be looked up. */
function isSame(one: string, other: string): boolean {
  for (let at = 0, to = 0; ; at++, to++) {
    while (one.charCodeAt(at) <= SPACE) at++;
    while (other.charCodeAt(to) <= SPACE) to++;
    if (at >= one.length || to >= other.length) return at >= one.length && to >= other.length;
    if (one.charCodeAt(at) !== other.charCodeAt(to)) return false;
  }
}

const SPACE = 0x20;

/** Whether one text has not all the letters of the other. Where only their order differs, HTML has moved something. */
function isFewer(shown: string, letters: string): boolean {
  const counts = new Map<string, number>();
  for (const letter of letters) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  for (const letter of shown) counts.set(letter, (counts.get(letter) ?? 0) - 1);
  return [...counts.values()].some((count) => count > 0);
}

/** The words from the nth letter of a piece on, from the beginning of the word it stands in. */
function locate(value: string, line: number, nth: number): LostWords {
  let from = 0;
  let count = 0;
  for (const { 0: letter, index } of value.matchAll(/[\p{L}\p{N}\p{M}]/gu)) {
    if (count > nth) break;
    from = index;
    count += letter.length;
  }
  while (from > 0 && /[\p{L}\p{N}\p{M}]/u.test(value[from - 1] ?? '')) from--;
  const words = value
    .slice(from, from + 400)
    .trim()
    .split(/\s+/)
    .slice(0, SHOWN);
  return { line: line + (value.slice(0, from).match(/\n/g)?.length ?? 0), words: words.join(' ') };
}

/** So many words are enough to find the place. */
const SHOWN = 8;

function common(one: string, other: string): number {
  let at = 0;
  while (at < one.length && at < other.length && one[at] === other[at]) at++;
  return at;
}

function readSource(
  source: MarkdownRoot,
  decode: (html: string) => string,
): { text: readonly Piece[]; definitions: readonly (readonly Piece[])[] } {
  const text: Piece[] = [];
  const definitions: Piece[][] = [];
  const used = new Set<string>();
  visit(source, (node) => {
    if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier);
  });
  walk(source, text);
  return { text, definitions };

  function piecesOf(note: FootnoteDefinition): Piece[] {
    const pieces: Piece[] = [];
    for (const child of note.children) walk(child, pieces);
    return pieces;
  }

  function walk(node: Nodes, into: Piece[]): void {
    const line = node.position?.start.line ?? 1;
    const add = (value: string): void => void into.push({ value, line });
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        add(node.value);
        break;
      case 'code':
        // One word after the fence names a language; more of them are words.
        if (typeof node.meta === 'string') add(`${node.lang ?? ''} ${node.meta}`);
        add(node.value);
        break;
      case 'html': {
        const value = rawWords(node.value);
        const decoded = value.includes('&') ? decode(value.replaceAll('<', ' ')) : value;
        into.push({ value, line, decoded });
        break;
      }
      case 'definition':
        // What reads as the address of a link that nobody makes may have been meant as words: '[1]: Capital'.
        if (!used.has(node.identifier)) add(`${node.label ?? ''} ${node.url} ${node.title ?? ''}`);
        break;
      case 'footnoteDefinition':
        definitions.push(piecesOf(node));
        return;
      case 'listItem':
        if (node.checked === true) add('x');
    }
    if ('children' in node) for (const child of node.children) walk(child, into);
  }
}

function textOf(tree: Root): string {
  let text = '';
  visit(tree, 'text', ({ value }) => {
    text += value;
  });
  return text;
}

const wordsOf = (pieces: readonly Piece[]): string =>
  pieces.map(({ value, decoded = value }) => decoded).join('');

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}\p{M}]+/gu, '');
