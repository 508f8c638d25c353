/**
 * Cuts stems, given in their order, into pieces. Where a piece ends is told by what stands there and not by how much
 * came before: after a stem more or less the next pieces are soon the same again.
 */
import type { StemBytes } from '../format/word-piece.ts';
import { hashWord } from '../words/hash-word.ts';

/** Bytes before compression; some 12,000 are 8 kB after. */
const LEAST = 10_000;
const MOST = 20_000;
/** A stem with longer lists stands alone. */
const LONG = 6_000;
/** One stem of so many ends a piece that is long enough. */
const ONE_OF = 16;

export interface WordPiece {
  /** The shortest beginning of its first stem that comes after the last stem of the piece before. */
  readonly first: string;
  readonly bytes: Uint8Array;
}

export interface WordCutter {
  /** Takes the next stem; gives the piece that ends before it, if one does. */
  readonly add: (stem: StemBytes) => WordPiece | null;
  /** Whether a piece would end before this stem. */
  readonly endsBefore: (stem: StemBytes) => boolean;
  /** What a piece with this first stem begins with, after all stems so far. */
  readonly beginningOf: (stem: string) => string;
  /** Sets what the next piece begins with, where the stems before it weren't given. */
  readonly resume: (first: string) => void;
  /** The piece at hand, null if there is none. */
  readonly end: () => WordPiece | null;
}

export function createWordCutter(): WordCutter {
  let parts: StemBytes[] = [];
  let length = 0;
  let first = '';
  let last = '';

  const beginningOf = (stem: string): string => {
    let end = 1;
    while (end < stem.length && stem.slice(0, end) <= last) end++;
    return stem.slice(0, end);
  };

  function endsBefore({ stem, bytes }: StemBytes): boolean {
    if (length === 0) return false;
    if (length > LONG && parts.length === 1) return true;
    if (bytes.length > LONG || length + bytes.length > MOST) return true;
    return length >= LEAST && hashWord(stem) % ONE_OF === 0;
  }

  function end(): WordPiece | null {
    if (parts.length === 0) return null;
    const bytes = new Uint8Array(length);
    let at = 0;
    for (const part of parts) {
      bytes.set(part.bytes, at);
      at += part.bytes.length;
    }
    parts = [];
    length = 0;
    const piece = { first, bytes };
    first = '';
    return piece;
  }

  return {
    endsBefore,
    beginningOf,
    end,
    resume(known) {
      first = known;
    },
    add(stem) {
      const ended = endsBefore(stem) ? end() : null;
      if (parts.length === 0 && first === '') first = beginningOf(stem.stem);
      last = stem.stem;
      parts.push(stem);
      length += stem.bytes.length;
      return ended;
    },
  };
}
