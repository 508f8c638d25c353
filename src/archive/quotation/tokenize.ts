/**
 * Tokenizes a text into word hashes, so that eighteen million words can be compared in typed arrays. A word is a sequence
 * of letters and digits; apostrophes inside it, accents and case are ignored, and a hyphen separates words.
 */
import { FNV_OFFSET, fnvStep } from '../../algorithms/fnv1a.ts';

export interface Tokens {
  readonly hashes: Uint32Array;
  /** Offsets of each word's first character, and of the character after its last. */
  readonly starts: Uint32Array;
  readonly ends: Uint32Array;
}

const APOSTROPHES = new Set("'\u2019\u2018\u02bc\u2032\u00b4`\u201b");
const OTHER = 0;
const APOSTROPHE = 1;
/** Combining marks and invisible characters. */
const IGNORED = 2;

/** For each UTF-16 unit its folded letter, or a class from above. */
const FOLDED = Uint16Array.from({ length: 0x1_0000 }, (_, unit) => {
  const character = String.fromCharCode(unit);
  if (APOSTROPHES.has(character)) return APOSTROPHE;
  if (/[\p{M}\u00ad\u200b-\u200d\u2060\ufeff]/u.test(character)) return IGNORED;
  const isSurrogate = unit >= 0xd800 && unit <= 0xdfff;
  if (!isSurrogate && !/[\p{L}\p{N}]/u.test(character)) return OTHER;
  return character.toLowerCase().normalize('NFD').charCodeAt(0);
});

/** Reused buffers, because millions of short-lived arrays would cost more than the work. */
let scratch = Array.from({ length: 3 }, () => new Uint32Array(4096));

/** Linear in the text. */
export function tokenize(text: string): Tokens {
  const most = (text.length >> 1) + 1;
  if ((scratch[0]?.length ?? 0) < most) scratch = scratch.map(() => new Uint32Array(2 * most));
  const [hashes = EMPTY, starts = EMPTY, ends = EMPTY] = scratch;
  let count = 0;
  let at = 0;
  while (at < text.length) {
    if ((FOLDED[text.charCodeAt(at)] ?? OTHER) <= IGNORED) {
      at++;
      continue;
    }
    starts[count] = at;
    at = tokenizeWord(text, at);
    hashes[count] = lastHash;
    ends[count++] = at;
  }
  return { hashes: hashes.slice(0, count), starts: starts.slice(0, count), ends: ends.slice(0, count) };
}

const EMPTY = new Uint32Array(0);

/** The hash of the last word; a variable, because a returned pair for each of millions of words is expensive. */
let lastHash = 0;

/** Sets `lastHash` to the hash of the word that begins at `at`, and returns its end. */
function tokenizeWord(text: string, at: number): number {
  let hash = FNV_OFFSET;
  let end = at;
  for (let i = at; i < text.length; i++) {
    const folded = FOLDED[text.charCodeAt(i)] ?? OTHER;
    if (folded === IGNORED) continue;
    if (folded === APOSTROPHE) {
      if ((FOLDED[text.charCodeAt(i + 1)] ?? OTHER) <= IGNORED) break;
      continue;
    }
    if (folded === OTHER) break;
    hash = fnvStep(hash, folded);
    end = i + 1;
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  lastHash = (hash ^ (hash >>> 13)) >>> 0;
  return end;
}
