/**
 * Detects words of the source that are missing on the page, by comparing the letters of both. Markdown and HTML drop words
 * silently: after an unclosed tag or comment, in cells beyond the header of a table, in notes without a reference.
 */
import type { Root } from 'hast';
import type { FootnoteDefinition, Root as MarkdownRoot, Nodes } from 'mdast';
import { visit } from 'unist-util-visit';
import { rawWords } from './text.ts';

export interface LostWords {
  /** Line of the body, from 1. */
  readonly line: number;
  /** The first words that are missing. */
  readonly words: string;
}

/** A part of the source with words. */
interface SourcePart {
  readonly value: string;
  readonly line: number;
  /** `value` with its character references decoded, if it has any. */
  readonly decoded?: string;
}

/** `decode` returns the text of raw HTML without tags. Returns null if no letter is missing. */
export function findLostWords(
  source: MarkdownRoot,
  { body, notes, decode }: { body: Root; notes: readonly Root[]; decode: (html: string) => string },
): LostWords | null {
  const { text, definitions } = readSource(source, decode);
  const lost = firstLost(text, textOf(body));
  if (lost !== null) return lost;
  // Notes are compared one by one, because the page has them in the order of their references.
  const shown = notes.map((note) => lettersOf(textOf(note)));
  for (const parts of definitions) {
    const letters = lettersOf(wordsOf(parts));
    const at = shown.indexOf(letters);
    if (at >= 0) shown.splice(at, 1);
    else if (letters !== '') return firstLost(parts, nearest(letters, shown));
  }
  return null;
}

/** The note with the longest common prefix; empty if there is none. */
function nearest(letters: string, shown: readonly string[]): string {
  return shown.reduce(
    (best, note) => (prefixLength(letters, note) > prefixLength(letters, best) ? note : best),
    '',
  );
}

function firstLost(parts: readonly SourcePart[], shown: string): LostWords | null {
  const words = wordsOf(parts);
  if (isSame(words, shown)) return null;
  const [letters, present] = [lettersOf(words), lettersOf(shown)];
  if (letters === present || !lacksLetters(present, letters)) return null;
  let at = prefixLength(letters, present);
  for (const { value, line, decoded = value } of parts) {
    const own = lettersOf(decoded).length;
    if (at < own) return locate(value, line, at);
    at -= own;
  }
  return null; // no part has the missing letter
}

/** Whether two texts differ only in white space and control characters: a fast path, because nearly all do. */
function isSame(one: string, other: string): boolean {
  for (let at = 0, to = 0; ; at++, to++) {
    while (one.charCodeAt(at) <= SPACE) at++;
    while (other.charCodeAt(to) <= SPACE) to++;
    if (at >= one.length || to >= other.length) return at >= one.length && to >= other.length;
    if (one.charCodeAt(at) !== other.charCodeAt(to)) return false;
  }
}

const SPACE = 0x20;

/** Whether `shown` lacks some of the letters. If only the order differs, HTML has moved an element. */
function lacksLetters(shown: string, letters: string): boolean {
  const counts = new Map<string, number>();
  for (const letter of letters) counts.set(letter, (counts.get(letter) ?? 0) + 1);
  for (const letter of shown) counts.set(letter, (counts.get(letter) ?? 0) - 1);
  return [...counts.values()].some((count) => count > 0);
}

/** The words from the word with the nth letter on. */
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
    .slice(0, MAX_WORDS);
  return { line: line + (value.slice(0, from).match(/\n/g)?.length ?? 0), words: words.join(' ') };
}

const MAX_WORDS = 8;

function prefixLength(one: string, other: string): number {
  let at = 0;
  while (at < one.length && at < other.length && one[at] === other[at]) at++;
  return at;
}

function readSource(
  source: MarkdownRoot,
  decode: (html: string) => string,
): { text: readonly SourcePart[]; definitions: readonly (readonly SourcePart[])[] } {
  const text: SourcePart[] = [];
  const definitions: SourcePart[][] = [];
  const used = new Set<string>();
  visit(source, (node) => {
    if (node.type === 'linkReference' || node.type === 'imageReference') used.add(node.identifier);
  });
  walk(source, text);
  return { text, definitions };

  function partsOf(note: FootnoteDefinition): SourcePart[] {
    const parts: SourcePart[] = [];
    for (const child of note.children) walk(child, parts);
    return parts;
  }

  function walk(node: Nodes, into: SourcePart[]): void {
    const line = node.position?.start.line ?? 1;
    const add = (value: string): void => void into.push({ value, line });
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        add(node.value);
        break;
      case 'code':
        // The first word after the fence names a language; any others are words.
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
        // An unused link definition may have been meant as words: '[1]: Capital'.
        if (!used.has(node.identifier)) add(`${node.label ?? ''} ${node.url} ${node.title ?? ''}`);
        break;
      case 'footnoteDefinition':
        definitions.push(partsOf(node));
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

const wordsOf = (parts: readonly SourcePart[]): string =>
  parts.map(({ value, decoded = value }) => decoded).join('');

const lettersOf = (text: string): string => text.replace(/[^\p{L}\p{N}\p{M}]+/gu, '');
