/** What the bytes of a text say about their encoding. */

export interface AsUtf8 {
  /** Null where some byte is no UTF-8. */
  readonly text: string | null;
  /** Sequences of two bytes or more that are sound. */
  readonly sequences: number;
  readonly faults: number;
  /** Line of the first fault, from 1. */
  readonly line: number;
}

export function analyzeUtf8(bytes: Uint8Array): AsUtf8 {
  let sequences = 0;
  let faults = 0;
  let line = 1;
  let last = -2;
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    if (byte === 0x0a && faults === 0) line++;
    if (byte < 0x80) continue;
    const length = soundLength(bytes, at);
    // Half a character is one fault, of however many bytes.
    if (length === 0) {
      if (at !== last + 1) faults++;
      last = at;
    } else {
      sequences++;
      at += length - 1;
    }
  }
  const text = faults > 0 ? null : new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  return { text, sequences, faults, line };
}

/** How many bytes the sequence at `at` has; 0 where it is none (overlong and surrogates are none). */
function soundLength(bytes: Uint8Array, at: number): number {
  const first = bytes[at] ?? 0;
  const length =
    first >= 0xc2 && first <= 0xdf ? 2 : (first & 0xf0) === 0xe0 ? 3 : first >= 0xf0 && first <= 0xf4 ? 4 : 0;
  for (let more = 1; more < length; more++) if (((bytes[at + more] ?? 0) & 0xc0) !== 0x80) return 0;
  const second = bytes[at + 1] ?? 0;
  const outside =
    (first === 0xe0 && second < 0xa0) ||
    (first === 0xed && second > 0x9f) ||
    (first === 0xf0 && second < 0x90) ||
    (first === 0xf4 && second > 0x8f);
  return outside ? 0 : length;
}

/** UTF-16 without its mark, by the zero half of its Latin letters; null where it isn't. */
export function utf16Without(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
  const length = Math.min(bytes.length - (bytes.length % 2), 4000);
  if (length < 8) return null;
  let even = 0;
  let odd = 0;
  for (let at = 0; at < length; at += 2) {
    if (bytes[at] === 0) even++;
    if (bytes[at + 1] === 0) odd++;
  }
  const pairs = length / 2;
  if (odd > pairs * 0.7 && even < pairs * 0.05) return 'utf-16le';
  return even > pairs * 0.7 && odd < pairs * 0.05 ? 'utf-16be' : null;
}
