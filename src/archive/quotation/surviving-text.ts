/**
 * The surviving passages of a missing issue: the words that other essays quote from it, each passage once. Their order
 * follows the quotations: what precedes a marked cut comes first, and quotations that overlap at their ends are joined.
 * Otherwise the first to be quoted comes first.
 */
import { countWords } from '../essay-text.ts';
import type { EssayId } from '../schema/id.ts';
import { searchWithin } from './search-within.ts';
import { tokenize } from './tokenize.ts';
import type { Quotation } from './types.ts';
import { ELLIPSIS_PATTERN } from './words.ts';

export interface SurvivingPassage {
  /** An empty line separates paragraphs. */
  readonly text: string;
  readonly words: number;
  /** The paragraphs that quote it, in the order of the archive. */
  readonly by: readonly { readonly essay: EssayId; readonly paragraph: string }[];
}

interface Piece {
  text: string;
  readonly by: Quotation[];
  readonly before: Set<Piece>;
}

const CUT = new RegExp(`\\s*${ELLIPSIS_PATTERN}\\s*`);
/** Quotations that share so many words at their ends are joined; fewer may agree by chance. */
const MIN_OVERLAP = 8;
/** Share of a passage's words from which a longer one contains it. */
const MIN_SHARE = 0.8;

/** `quotations` are those of one issue, in the order of the archive. */
export function survivingPassages(quotations: readonly Quotation[]): SurvivingPassage[] {
  const parts = quotations.map((quotation) => ({
    quotation,
    texts: quotation.found.text.split(CUT).filter((text) => countWords(text) > 0),
  }));
  const pieces: Piece[] = [];
  const pieceOf = new Map<string, Piece>();
  // The longest first, so that a passage within another is found to be one.
  for (const { quotation, text } of parts
    .flatMap(({ quotation, texts }) => texts.map((text) => ({ quotation, text })))
    .sort((a, b) => b.text.length - a.text.length)) {
    const known = pieces.find((piece) => contains(piece, text));
    const piece = known ?? { text, by: [], before: new Set<Piece>() };
    if (known === undefined) pieces.push(piece);
    piece.by.push(quotation);
    pieceOf.set(text, piece);
  }
  for (const { texts } of parts)
    for (const [index, text] of texts.entries()) {
      const [earlier, later] = [pieceOf.get(texts[index - 1] ?? ''), pieceOf.get(text)];
      if (earlier !== undefined && later !== undefined && earlier !== later) later.before.add(earlier);
    }
  const order = new Map(quotations.map((quotation, index) => [quotation, index]));
  const firstOf = ({ by }: Piece): number => Math.min(...by.map((one) => order.get(one) ?? 0));
  return sortByBefore([...pieces].sort((a, b) => firstOf(a) - firstOf(b))).map(({ text, by }) => ({
    text,
    words: countWords(text),
    by: [...new Set(by)]
      .sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
      .map(({ essay, found }) => ({ essay, paragraph: found.first })),
  }));
}

/** Whether a piece contains a text or overlaps it; then the piece is extended by the rest. */
function contains(piece: Piece, text: string): boolean {
  const [own, other] = [tokenize(piece.text), tokenize(text)];
  const found = searchWithin(other.hashes, own.hashes);
  if (found !== null && found.matched >= other.hashes.length * MIN_SHARE) return true;
  const after = sharedEnd(own.hashes, other.hashes);
  if (after > 0) {
    piece.text += text.slice(other.ends[after - 1]);
    return true;
  }
  const before = sharedEnd(other.hashes, own.hashes);
  if (before > 0) {
    const { starts, hashes } = other;
    piece.text = text.slice(0, starts[hashes.length - before]) + piece.text;
    return true;
  }
  return false;
}

/** How many words the end of one text shares with the beginning of another; 0 if they are too few. */
function sharedEnd(one: Uint32Array, other: Uint32Array): number {
  for (let count = Math.min(one.length, other.length); count >= MIN_OVERLAP; count--)
    if (one.subarray(one.length - count).every((token, index) => token === other[index])) return count;
  return 0;
}

/** Topological sort; pieces in a cycle keep their order. */
function sortByBefore(pieces: readonly Piece[]): Piece[] {
  const left = [...pieces];
  const done = new Set<Piece>();
  while (left.length > 0) {
    const free = left.findIndex(({ before }) => [...before].every((piece) => done.has(piece)));
    const [next] = left.splice(Math.max(0, free), 1);
    if (next !== undefined) done.add(next);
  }
  return [...done];
}
