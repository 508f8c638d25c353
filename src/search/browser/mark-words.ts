/** The pieces of an excerpt: plain text, and the words that were looked for. */
import type { Excerpt } from './cut-excerpt.ts';
import type { Match } from './find-matches.ts';

export interface Piece {
  readonly text: string;
  readonly marked: boolean;
}

const CUT = '…';

export function markWords(text: string, matches: readonly Match[], excerpt: Excerpt): Piece[] {
  const { start, end, cutBefore, cutAfter } = excerpt;
  const pieces: Piece[] = [];
  const add = (piece: string, marked: boolean): void => {
    if (piece !== '') pieces.push({ text: piece, marked });
  };
  let at = start;
  for (const span of joinNeighbours(text, matches)) {
    if (span.start < at || span.end > end) continue;
    add(text.slice(at, span.start), false);
    add(text.slice(span.start, span.end), true);
    at = span.end;
  }
  add(text.slice(at, end), false);
  if (cutBefore) pieces.unshift({ text: `${CUT} `, marked: false });
  if (cutAfter) pieces.push({ text: ` ${CUT}`, marked: false });
  return pieces;
}

/** Words that stand together are marked together, with the space between them. */
function joinNeighbours(text: string, matches: readonly Match[]): { start: number; end: number }[] {
  const spans: { start: number; end: number }[] = [];
  for (const { start, end } of matches) {
    const last = spans.at(-1);
    if (last !== undefined && text.slice(last.end, start) === ' ') last.end = end;
    else spans.push({ start, end });
  }
  return spans;
}
