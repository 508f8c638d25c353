/**
 * Decodes bytes. Order of evidence: the command line, a byte order mark, strict UTF-8, the page's own declaration, then
 * Windows-1252, which decodes anything. Reports the encoding; signs of another encoding become a warning.
 */
import { ImportError, type ImportWarning, warning } from '../document.ts';
import { analyzeUtf8, decodeDos, detectUtf16, dosCodePage, suggestEncoding } from './detect.ts';

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
