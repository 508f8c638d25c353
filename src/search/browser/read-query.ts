/** What somebody typed, as the search engine takes it and as the words that are looked for in what it finds. */
import { foldWord } from './fold-word.ts';

export interface Query {
  /** As typed, white space settled. */
  readonly typed: string;
  /** For Pagefind, which reads a phrase where the whole is in straight quotes. */
  readonly text: string;
  /** Folded, each once. */
  readonly words: readonly string[];
  /** Where the whole is one phrase, its words in order; else null. */
  readonly phrase: readonly string[] | null;
}

/** Quotation marks of all kinds that may be typed or pasted round a phrase. */
const QUOTATION_MARKS = /[“”„‟«»″]/g;

/** What parts words in the index (index-words.ts) parts them here too: Pagefind would join them. */
const JOINTS = /[—–―…/]|\.\.+/g;

export function readQuery(typed: string): Query {
  const settled = typed.replace(/\s+/g, ' ').trim();
  const text = settled.replace(QUOTATION_MARKS, '"').replace(JOINTS, ' ').replace(/\s+/g, ' ').trim();
  const words = text
    .split(' ')
    .map(foldWord)
    .filter((word) => word !== '');
  return { typed: settled, text, words: [...new Set(words)], phrase: /^"[^"]+"$/.test(text) ? words : null };
}
