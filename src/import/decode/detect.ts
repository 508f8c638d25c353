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

/**
 * Windows-1252 decodes any bytes, so what comes of it has to be looked at: which of its letters stand where no
 * English text has them, and what would they be in another encoding? A suggestion, never a decision.
 */
const isLetter = (byte: number | undefined): boolean =>
  byte !== undefined && ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a));
const isFigure = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39;

/** What to say to a keeper; null where nothing speaks against Windows-1252. */
export function suggestEncoding(bytes: Uint8Array): string | null {
  const seen = { mac: 0, dos: 0, windows: 0, high: 0, letters: 0 };
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    const [before, after] = [bytes[at - 1], bytes[at + 1]];
    if (isLetter(byte)) seen.letters++;
    if (byte < 0x80) continue;
    if (byte >= 0xc0) seen.high++;
    // Mac Roman has “ ” ‘ ’ at D2 to D5, where Windows-1252 has Ò Ó Ô Õ: 'itÕs' and 'Òso' give it away.
    if (
      (byte === 0xd5 && isLetter(before)) ||
      (byte === 0xd2 && !isLetter(before) && isLetter(after)) ||
      (byte === 0xd3 && !isLetter(after)) ||
      (byte === 0xd0 && !isLetter(before) && !isLetter(after))
    )
      seen.mac++;
    // DOS has é ü ä ö è ê ë at 82 to 94, where Windows-1252 has marks that stand in no word, and £ at 9C.
    if (
      (byte === 0x9c && isFigure(after)) ||
      ([0x81, 0x82, 0x83, 0x84, 0x87, 0x88, 0x89, 0x8a, 0x8b, 0x8c].includes(byte) && isLetter(before))
    )
      seen.dos++;
    else if (byte >= 0x91 && byte <= 0x97) seen.windows++;
  }
  // Half of all letters outside ASCII: Cyrillic or Greek, which no rule above is made for.
  if (seen.high > seen.letters)
    return 'a text in another alphabet: say --encoding windows-1251, koi8-r or iso-8859-7, as its writer may have used';
  if (seen.mac > 0 && seen.mac > seen.windows * 2)
    return 'Mac Roman: look at its quotation marks, and say --encoding macintosh if they are wrong';
  if (seen.dos > 0 && seen.dos > seen.windows)
    return 'a text of DOS days: look at its accents and pound signs, and say --encoding cp850 or cp437 if they are wrong';
  return null;
}
