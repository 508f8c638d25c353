/**
 * Cuts stems, given in their order, into pieces. Where a piece ends is told by what stands there and not by how much
 * came before: after a stem more or less the next pieces are soon the same again.
 */
import type { StemBytes } from '../format/word-piece.ts';
import { hashWord } from '../words/hash-word.ts';

/** Bytes before compression; some 12,000 are 8 kB after. */
const LEAST = 8_000;
const MOST = 20_000;
/** A stem with longer lists stands alone. */
const LONG = 6_000;
/** One stem of so many ends a piece that is long enough. */
const ONE_OF = 16;

export interface WordPiece {
  /** The first stem. */
  readonly first: string;
  readonly bytes: Uint8Array;
}

export interface WordCutter {
  /** Takes the next stem; gives the piece that ends before it, if one does. */
  readonly add: (stem: StemBytes) => WordPiece | null;
  /** Whether a piece would end before this stem. */
  readonly endsBefore: (stem: StemBytes) => boolean;
  /** The piece at hand, null if there is none. */
  readonly end: () => WordPiece | null;
}

export function createWordCutter(): WordCutter {
  let parts: StemBytes[] = [];
  let length = 0;

  function endsBefore({ stem, bytes }: StemBytes): boolean {
    if (length === 0) return false;
    if (length > LONG && parts.length === 1) return true;
    if (bytes.length > LONG || length + bytes.length > MOST) return true;
    return length >= LEAST && hashWord(stem) % ONE_OF === 0;
  }

  function end(): WordPiece | null {
    const [first] = parts;
    if (first === undefined) return null;
    const bytes = new Uint8Array(length);
    let at = 0;
    for (const part of parts) {
      bytes.set(part.bytes, at);
      at += part.bytes.length;
    }
    parts = [];
    length = 0;
    return { first: first.stem, bytes };
  }

  return {
    endsBefore,
    end,
    add(stem) {
      const ended = endsBefore(stem) ? end() : null;
      parts.push(stem);
      length += stem.bytes.length;
      return ended;
    },
  };
}
