/**
 * Decodes bytes. Order of evidence: the command line, a byte order mark, strict UTF-8, the page's own declaration, then
 * Windows-1252, which decodes anything. Reports the encoding; evidence of another encoding becomes a warning.
 */
import { isUtf8 } from 'node:buffer';
import { ImportError, type ImportWarning, warning } from './document.ts';

const CTRL_Z = '\u001a';

export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  readonly warnings: readonly ImportWarning[];
}

const BYTE_ORDER_MARKS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

/** `override` is the encoding from the command line, `declared` the charset that a page declares. */
export function decodeText(bytes: Uint8Array, override: string | null, declared: string | null): Decoded {
  if (override !== null) return decodeAs(bytes, encodingOf(override));
  const marked = BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte));
  if (marked !== undefined) return decodeAs(bytes, marked[0]);
  const utf16 = detectUtf16(bytes);
  if (utf16 !== null)
    return decodeAs(bytes, utf16, [
      `it has no byte order mark; it was read as ${utf16} since every other byte is empty`,
    ]);

  const utf8 = analyzeUtf8(bytes);
  const named = declared === null ? null : encodingOfLabel(declared);
  if (utf8.text !== null) {
    const differs = named !== null && named !== 'utf-8' && utf8.sequences > 0;
    return checkText(utf8.text, 'utf-8', differs ? [`the page says ${declared}, but is UTF-8`] : []);
  }
  // Many valid sequences are no accident: this is UTF-8 with a fault, not another encoding.
  if (utf8.sequences > 4 * utf8.faults)
    throw new ImportError(
      `it is UTF-8 with ${utf8.faults === 1 ? 'a fault' : `${utf8.faults} faults`} (unpaired surrogates, or bytes cut in two). Mend it, or say --encoding windows-1252 to read its bytes so`,
      utf8.line,
    );
  const encoding =
    named !== null && named !== 'utf-8' && !named.startsWith('utf-16') ? named : 'windows-1252';
  const messages: string[] = [];
  if (named === 'utf-8') messages.push(`the page says ${declared}, but isn't; it was read as ${encoding}`);
  if (declared !== null && named === null)
    messages.push(`the page says '${declared}', an unknown encoding; it was read as ${encoding}`);
  const other = encoding === 'windows-1252' ? suggestEncoding(bytes) : null;
  if (other !== null) messages.push(`it was read as windows-1252, but looks like ${other}`);
  return decodeAs(bytes, encoding, messages);
}

function decodeAs(bytes: Uint8Array, encoding: string, messages: readonly string[] = []): Decoded {
  const page = dosCodePage(encoding);
  return checkText(
    page === null ? decodeStrictly(bytes, encoding) : decodeDos(bytes, page),
    encoding,
    messages,
  );
}

function decodeStrictly(bytes: Uint8Array, encoding: string): string {
  try {
    return new TextDecoder(encoding, { fatal: true }).decode(bytes);
  } catch {
    throw new ImportError(
      `it can't be read as ${encoding}: some bytes mean nothing in it (unpaired surrogates, or cut in two)`,
    );
  }
}

function encodingOf(override: string): string {
  const encoding = dosCodePage(override) ?? encodingOfLabel(override);
  if (encoding === null)
    throw new ImportError(
      `'${override}' is no encoding known here; windows-1252, macintosh, cp850, utf-16le and iso-8859-15 are some that are`,
    );
  return encoding;
}

/** The encoding that a label names; null if it names none. */
function encodingOfLabel(label: string): string | null {
  if (/^mac[-_ ]?roman$/iu.test(label)) return 'macintosh';
  // Old browsers wrote x-user-defined if nobody had chosen an encoding; it has no letters outside ASCII.
  const known = /^x-user-defined$/iu.test(label.trim()) ? 'windows-1252' : label;
  try {
    return new TextDecoder(known).encoding;
  } catch {
    return null;
  }
}

/** Rejects what isn't text: a NUL, many control characters, an unpaired surrogate. */
function checkText(decoded: string, encoding: string, messages: readonly string[]): Decoded {
  // A file from DOS may end with Ctrl-Z, which meant 'end of file'.
  const end = decoded.trimEnd();
  const text = end.endsWith(CTRL_Z) ? end.slice(0, -1) : decoded;
  const nul = text.indexOf('\0');
  if (nul >= 0)
    throw new ImportError(
      'it holds NUL bytes, as programs and pictures do; this is no text',
      lineAt(text, nul),
    );
  const controls = text.match(/(?![\t-\r])\p{Cc}/gu)?.length ?? 0;
  if (controls > 8 && controls * 200 > text.length)
    throw new ImportError('it is full of control characters; this is no text');
  const surrogate = /[\ud800-\udfff]/u.exec(text);
  if (surrogate !== null)
    throw new ImportError(
      'it contains half a character (an unpaired surrogate)',
      lineAt(text, surrogate.index),
    );
  // Mojibake: 'â€™' for an apostrophe is UTF-8 that was decoded as Windows-1252 and saved. It stays as received.
  const mojibake = text.match(/â€[™œ˜\u009d“”¦]|Ã[©¨¢¼¶¤]/gu)?.length ?? 0;
  const all = [...messages];
  if (mojibake > 1)
    all.push(
      `it looks like UTF-8 that was once read in another encoding ('â€™' and the like, ${mojibake} times): ask for a better copy; its letters are kept as they came`,
    );
  return { text, encoding, warnings: all.map((message) => warning('encoding', message)) };
}

const lineAt = (text: string, at: number): number => text.slice(0, at).split(/\r\n?|\n/u).length;

const DECLARATION_WITHIN_BYTES = 4096;
const DECLARATION =
  /<meta[^>]{0,400}?charset\s*=\s*["']?\s*([\w:.-]+)|<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w:.-]+)/iu;

/** The charset that a page declares; null if it declares none. */
export function declaredCharset(bytes: Uint8Array): string | null {
  const head = new TextDecoder('latin1').decode(bytes.subarray(0, DECLARATION_WITHIN_BYTES));
  const match = DECLARATION.exec(head);
  return match?.[1] ?? match?.[2] ?? null;
}

interface Utf8Analysis {
  /** Null if some byte isn't UTF-8. */
  readonly text: string | null;
  /** Valid sequences of two bytes or more. */
  readonly sequences: number;
  readonly faults: number;
  /** Line of the first fault, from 1. */
  readonly line: number;
}

function analyzeUtf8(bytes: Uint8Array): Utf8Analysis {
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
function detectUtf16(bytes: Uint8Array): 'utf-16le' | 'utf-16be' | null {
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
function suggestEncoding(bytes: Uint8Array): string | null {
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

type DosCodePage = keyof typeof UPPER_HALVES;

/** The code page of 'cp850', 'CP-850', 'ibm850' or '850'; null for any other label. */
function dosCodePage(label: string): DosCodePage | null {
  const number = /^(?:cp|ibm|dos|oem)?[-_ ]?(437|850)$/iu.exec(label.trim())?.[1];
  return number === '437' ? 'cp437' : number === '850' ? 'cp850' : null;
}

function decodeDos(bytes: Uint8Array, page: DosCodePage): string {
  const upper = UPPER_HALVES[page];
  // Latin-1 maps each byte to the code point of the same number.
  return Buffer.from(bytes)
    .toString('latin1')
    .replace(/[\u0080-\u00ff]/gu, (character) => upper[character.charCodeAt(0) - 128] ?? character);
}
