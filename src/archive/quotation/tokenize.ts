/**
 * Words as numbers, so that eighteen million of them can be compared in typed arrays. A word is a run of letters
 * and digits; apostrophes inside it, accents and case are set aside, and a hyphen parts two words as a space does.
 */
export interface Tokens {
  /** A number for each word: the same for the same letters. */
  readonly hashes: Uint32Array;
  /** First unit of each word in the text. */
  readonly starts: Uint32Array;
  /** The unit after its last. */
  readonly ends: Uint32Array;
}

const APOSTROPHES = new Set("'\u2019\u2018\u02bc\u2032\u00b4`\u201b");
const OTHER = 0;
const APOSTROPHE = 1;
/** Marks that change a letter, and characters that no reader sees. */
const UNSEEN = 2;

/** For each UTF-16 unit its folded letter, or what else it is. */
const FOLDED = foldTable();

function foldTable(): Uint16Array {
  const table = new Uint16Array(0x1_0000);
  for (let unit = 0; unit < table.length; unit++) {
    const sign = String.fromCharCode(unit);
    if (APOSTROPHES.has(sign)) table[unit] = APOSTROPHE;
    else if (/[\p{M}\u00ad\u200b-\u200d\u2060\ufeff]/u.test(sign)) table[unit] = UNSEEN;
    else if (/[\p{L}\p{N}]/u.test(sign) || (unit >= 0xd800 && unit <= 0xdfff))
      table[unit] = sign.toLowerCase().normalize('NFD').charCodeAt(0);
    else table[unit] = OTHER;
  }
  return table;
}

/** Where words are gathered before they are copied out: millions of short-lived arrays would cost more than the words. */
let scratch = Array.from({ length: 3 }, () => new Uint32Array(4096));

/** Reads the words of a text. Linear in it. */
export function tokenize(text: string): Tokens {
  const most = (text.length >> 1) + 1;
  if ((scratch[0]?.length ?? 0) < most) scratch = scratch.map(() => new Uint32Array(2 * most));
  const [hashes = EMPTY, starts = EMPTY, ends = EMPTY] = scratch;
  let count = 0;
  let at = 0;
  while (at < text.length) {
    if ((FOLDED[text.charCodeAt(at)] ?? OTHER) <= UNSEEN) {
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

/** The hash of the word read last; beside the return value, since a pair for each of millions of words is dear. */
let lastHash = 0;

/** Reads the word that begins at `at`; answers where it ends. */
function tokenizeWord(text: string, at: number): number {
  let hash = 0x811c9dc5; // FNV-1a
  let end = at;
  for (let i = at; i < text.length; i++) {
    const folded = FOLDED[text.charCodeAt(i)] ?? OTHER;
    if (folded === UNSEEN) continue;
    if (folded === APOSTROPHE) {
      if ((FOLDED[text.charCodeAt(i + 1)] ?? OTHER) <= UNSEEN) break;
      continue;
    }
    if (folded === OTHER) break;
    hash = Math.imul(hash ^ folded, 0x01000193);
    end = i + 1;
  }
  hash = Math.imul(hash ^ (hash >>> 15), 0x2c1b3c6d);
  lastHash = (hash ^ (hash >>> 13)) >>> 0;
  return end;
}
