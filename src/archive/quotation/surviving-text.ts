/**
 * What survives of an issue that isn't held: the words of it that others quote, each passage once, in the order in
 * which the quotations suggest. A quotation with a marked cut says that what stands before the cut came first; of
 * two that share words at their ends one goes on where the other stops. Where nothing tells, the first to be quoted
 * stands first.
 */
import { countWords } from '../essay-text.ts';
import type { EssayId } from '../schema/id.ts';
import { searchWithin } from './search-within.ts';
import { tokenize } from './tokenize.ts';
import type { Quotation } from './types.ts';
import { ELLIPSIS_PATTERN } from './words.ts';

export interface SurvivingPassage {
  /** The words; paragraphs parted by an empty line. */
  readonly text: string;
  readonly words: number;
  /** Who quotes them, in the order of the archive. */
  readonly by: readonly { readonly essay: EssayId; readonly paragraph: string }[];
}

interface Piece {
  text: string;
  readonly by: Quotation[];
  readonly before: Set<Piece>;
}

const CUT = new RegExp(`\\s*${ELLIPSIS_PATTERN}\\s*`);
/** Words that two quotations have to share at their ends to be joined: fewer meet by chance. */
const SHARED = 8;
/** Share of a passage's words that a longer one has where both are the same passage. */
const SAME = 0.8;

/** `quotations` are those of one issue, in the order of the archive. */
export function survivingPassages(quotations: readonly Quotation[]): SurvivingPassage[] {
  const parts = quotations.map((quotation) => ({
    quotation,
    texts: quotation.found.text.split(CUT).filter((text) => countWords(text) > 0),
  }));
  const pieces: Piece[] = [];
  const pieceOf = new Map<string, Piece>();
  // The longest first: what it holds is then no passage of its own.
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
  return inOrder([...pieces].sort((a, b) => firstOf(a) - firstOf(b))).map(({ text, by }) => ({
    text,
    words: countWords(text),
    by: [...new Set(by)]
      .sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
      .map(({ essay, found }) => ({ essay, paragraph: found.first })),
  }));
}

/** Whether a piece has the words of a text, or goes on with them; it then grows by what it hadn't. */
function contains(piece: Piece, text: string): boolean {
  const [own, other] = [tokenize(piece.text), tokenize(text)];
  const found = searchWithin(other.hashes, own.hashes);
  if (found !== null && found.matched >= other.hashes.length * SAME) return true;
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

/** How many words the end of one text shares with the beginning of another; 0 where they are too few. */
function sharedEnd(one: Uint32Array, other: Uint32Array): number {
  for (let count = Math.min(one.length, other.length); count >= SHARED; count--)
    if (one.subarray(one.length - count).every((token, index) => token === other[index])) return count;
  return 0;
}

/** Each piece after those that came before it; quotations that contradict each other keep the order they have. */
function inOrder(pieces: readonly Piece[]): Piece[] {
  const left = [...pieces];
  const done = new Set<Piece>();
  while (left.length > 0) {
    const free = left.findIndex(({ before }) => [...before].every((piece) => done.has(piece)));
    const [next] = left.splice(Math.max(0, free), 1);
    if (next !== undefined) done.add(next);
  }
  return [...done];
}
