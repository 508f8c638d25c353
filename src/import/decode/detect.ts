/** Detects encodings from the bytes of a text, and decodes the DOS code pages. */
import { isUtf8 } from 'node:buffer';

export interface Utf8Analysis {
  /** Null if some byte isn't UTF-8. */
  readonly text: string | null;
  /** Valid sequences of two bytes or more. */
  readonly sequences: number;
  readonly faults: number;
  /** Line of the first fault, from 1. */
  readonly line: number;
}

export function analyzeUtf8(bytes: Uint8Array): Utf8Analysis {
  const text = isUtf8(bytes) ? new TextDecoder('utf-8').decode(bytes) : null;
  // The lenient decoder replaces each invalid sequence by U+FFFD; adjacent ones are one fault, as of one cut character.
  const lenient = text ?? new TextDecoder('utf-8').decode(bytes);
  const faults = text === null ? [...lenient.matchAll(/\ufffd+/gu)] : [];
  return {
    text,
    sequences: lenient.match(/[^\0-\x7f\ufffd]/gu)?.length ?? 0,
    faults: faults.length,
    line: lenient.slice(0, faults[0]?.index ?? 0).split('\n').length,
  };
}

/** UTF-16 without a byte order mark, detected by the zero byte of each Latin letter; null if it isn't UTF-16. */
export function detectUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
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

const isLetter = (byte: number | undefined): boolean =>
  byte !== undefined && ((byte >= 0x41 && byte <= 0x5a) || (byte >= 0x61 && byte <= 0x7a));
const isDigit = (byte: number | undefined): boolean => byte !== undefined && byte >= 0x30 && byte <= 0x39;

/**
 * Windows-1252 decodes any bytes. Counts bytes that are letters in Windows-1252 at places where English has none, and
 * names the encoding in which they fit; null if Windows-1252 is plausible. The message only suggests.
 */
export function suggestEncoding(bytes: Uint8Array): string | null {
  const seen = { mac: 0, dos: 0, windows: 0, high: 0, letters: 0 };
  for (let at = 0; at < bytes.length; at++) {
    const byte = bytes[at] ?? 0;
    const [before, after] = [bytes[at - 1], bytes[at + 1]];
    if (isLetter(byte)) seen.letters++;
    if (byte < 0x80) continue;
    if (byte >= 0xc0) seen.high++;
    // Mac Roman has “ ” ‘ ’ at D2 to D5, where Windows-1252 has Ò Ó Ô Õ, as in 'itÕs' and 'Òso'.
    if (
      (byte === 0xd5 && isLetter(before)) ||
      (byte === 0xd2 && !isLetter(before) && isLetter(after)) ||
      (byte === 0xd3 && !isLetter(after)) ||
      (byte === 0xd0 && !isLetter(before) && !isLetter(after))
    )
      seen.mac++;
    // DOS has é ü ä ö è ê ë at 82 to 94, where Windows-1252 has punctuation that no word contains, and £ at 9C.
    if (
      (byte === 0x9c && isDigit(after)) ||
      ([0x81, 0x82, 0x83, 0x84, 0x87, 0x88, 0x89, 0x8a, 0x8b, 0x8c].includes(byte) && isLetter(before))
    )
      seen.dos++;
    else if (byte >= 0x91 && byte <= 0x97) seen.windows++;
  }
  // More letters outside ASCII than in it: Cyrillic or Greek, to which the rules above don't apply.
  if (seen.high > seen.letters)
    return 'a text in another alphabet: say --encoding windows-1251, koi8-r or iso-8859-7, as its writer may have used';
  if (seen.mac > 0 && seen.mac > seen.windows * 2)
    return 'Mac Roman: look at its quotation marks, and say --encoding macintosh if they are wrong';
  if (seen.dos > 0 && seen.dos > seen.windows)
    return 'a text of DOS days: look at its accents and pound signs, and say --encoding cp850 or cp437 if they are wrong';
  return null;
}

/**
 * The upper halves, from 80 to FF, of the DOS code pages for English, which `TextDecoder` doesn't know. Source: the
 * Unicode Consortium's tables VENDORS/MICSFT/PC/CP437.TXT and CP850.TXT.
 */
const UPPER_HALVES = {
  cp437:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■\u00a0',
  cp850:
    'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´\u00ad±‗¾¶§÷¸°¨·¹³²■\u00a0',
} as const;

export type DosCodePage = keyof typeof UPPER_HALVES;

/** The code page of 'cp850', 'CP-850', 'ibm850' or '850'; null for any other label. */
export function dosCodePage(label: string): DosCodePage | null {
  const number = /^(?:cp|ibm|dos|oem)?[-_ ]?(437|850)$/iu.exec(label.trim())?.[1];
  return number === '437' ? 'cp437' : number === '850' ? 'cp850' : null;
}

export function decodeDos(bytes: Uint8Array, page: DosCodePage): string {
  const upper = UPPER_HALVES[page];
  // Latin-1 maps each byte to the code point of the same number.
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u00ff]/gu, (character) => upper[character.charCodeAt(0) - 128] ?? character);
}
