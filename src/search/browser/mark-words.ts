/** The pieces of an excerpt: plain text, and the words that were looked for. */
import type { Excerpt } from './cut-excerpt.ts';
import type { Hit } from './find-hits.ts';
import { showWord } from './show-words.ts';

export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

const CUT = '…';

/** Quotes, brackets and stops round a word are not what was looked for. */
const WORD = /^([\p{P}\p{S}\s]*)(.*?)([\p{P}\p{S}\s]*)$/su;

export function markWords({ words, matches }: Hit, excerpt: Excerpt): Piece[] {
  const matched = new Set(matches.map(({ at }) => at));
  const pieces: Piece[] = [];
  if (excerpt.cutBefore) add(`${CUT} `, false);
  for (let at = excerpt.from; at < excerpt.to; at++) {
    const shown = showWord(words[at] ?? '');
    const [, before = '', word = '', after = ''] = matched.has(at) ? (WORD.exec(shown) ?? []) : ['', shown];
    add(before, false);
    add(word, matched.has(at));
    add(after, false);
  }
  if (excerpt.cutAfter) add(CUT, false);
  const last = pieces.at(-1);
  if (last !== undefined) pieces[pieces.length - 1] = { ...last, text: last.text.trimEnd() };
  return pieces;

  function add(text: string, marked: boolean): void {
    const last = pieces.at(-1);
    const before = pieces.at(-2);
    if (text === '') return;
    // Words that stand together are marked together, with the space between them.
    if (marked && last?.text === ' ' && before?.marked === true)
      pieces.splice(-2, 2, { text: `${before.text} ${text}`, marked });
    else if (last?.marked === marked) pieces[pieces.length - 1] = { text: last.text + text, marked };
    else pieces.push({ text, marked });
  }
}
