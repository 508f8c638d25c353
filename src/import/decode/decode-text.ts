/**
 * Bytes to text, in the order in which evidence counts: the keeper's word, a byte order mark, a page's own
 * declaration where the bytes bear it out, strict UTF-8, then Windows-1252, which decodes anything. What was
 * chosen is reported; what looks like another encoding is a doubt, not a guess.
 */
import { ImportError, type ImportWarning } from '../document.ts';
import { analyzeUtf8, suggestEncoding, utf16Without } from './detect.ts';
import { decodeDos, dosCodePage } from './dos.ts';

/** Ctrl-Z. */
const END_OF_FILE = '\u001a';

export interface Decoded {
  readonly text: string;
  readonly encoding: string;
  readonly doubts: readonly ImportWarning[];
}

const BYTE_ORDER_MARKS: readonly (readonly [string, readonly number[]])[] = [
  ['utf-8', [0xef, 0xbb, 0xbf]],
  ['utf-16le', [0xff, 0xfe]],
  ['utf-16be', [0xfe, 0xff]],
];

export function decodeText(bytes: Uint8Array, given: string | null, declared: string | null): Decoded {
  const marked =
    BYTE_ORDER_MARKS.find(([, mark]) => mark.every((byte, at) => bytes[at] === byte))?.[0] ?? null;
  if (given !== null) return decodeAs(bytes, nameOf(given), []);
  if (marked !== null) return decodeAs(bytes, marked, []);
  const wide = utf16Without(bytes);
  if (wide !== null)
    return decodeAs(bytes, wide, [
      doubt(`it has no byte order mark; it was read as ${wide} since every other byte is empty`),
    ]);

  const utf8 = analyzeUtf8(bytes);
  const named = declared === null ? null : labelOf(declared);
  if (utf8.text !== null) {
    const differs = named !== null && named !== 'utf-8' && utf8.sequences > 0;
    return hold({
      text: utf8.text,
      encoding: 'utf-8',
      doubts: differs ? [doubt(`the page says ${declared}, but is UTF-8`)] : [],
    });
  }
  // Long sequences of UTF-8 don't come about by chance: this is UTF-8 with a fault, not another encoding.
  if (utf8.sequences > 4 * utf8.faults)
    throw new ImportError(
      `it is UTF-8 with ${utf8.faults === 1 ? 'a fault' : `${utf8.faults} faults`} (unpaired surrogates, or bytes cut in two). Mend it, or say --encoding windows-1252 to read its bytes so`,
      utf8.line,
    );
  const encoding =
    named !== null && named !== 'utf-8' && !named.startsWith('utf-16') ? named : 'windows-1252';
  const warnings: ImportWarning[] = [];
  if (named === 'utf-8')
    warnings.push(doubt(`the page says ${declared}, but isn't; it was read as ${encoding}`));
  if (declared !== null && named === null)
    warnings.push(
      doubt(`the page says '${declared}', which is no encoding known here; it was read as ${encoding}`),
    );
  const other = encoding === 'windows-1252' ? suggestEncoding(bytes) : null;
  if (other !== null) warnings.push(doubt(`it was read as windows-1252, but looks like ${other}`));
  return decodeAs(bytes, encoding, warnings);
}

function decodeAs(bytes: Uint8Array, encoding: string, warnings: readonly ImportWarning[]): Decoded {
  const page = dosCodePage(encoding);
  if (page !== null) return hold({ text: decodeDos(bytes, page), encoding: page, doubts: warnings });
  try {
    return hold({
      text: new TextDecoder(encoding, { fatal: true }).decode(bytes),
      encoding,
      doubts: warnings,
    });
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw new ImportError(
      `it can't be read as ${encoding}: some bytes mean nothing in it (unpaired surrogates, or cut in two)`,
    );
  }
}

function nameOf(given: string): string {
  const label = dosCodePage(given) ?? labelOf(given);
  if (label === null)
    throw new ImportError(
      `'${given}' is no encoding known here; windows-1252, macintosh, cp850, utf-16le and iso-8859-15 are some that are`,
    );
  return label;
}

/** The name of an encoding by any of its labels; null where there is none such. */
function labelOf(name: string): string | null {
  if (/^mac[-_ ]?roman$/iu.test(name)) return 'macintosh';
  // Old browsers wrote so where nobody had chosen an encoding; as such it would give no letters at all.
  const label = /^x-user-defined$/iu.test(name.trim()) ? 'windows-1252' : name;
  try {
    return new TextDecoder(label).encoding;
  } catch {
    return null;
  }
}

/** Text as people write it has no NUL, and next to no other control characters. */
function hold(decoded: Decoded): Decoded {
  // A file of DOS days may end with Ctrl-Z, which meant 'end of file' and no word.
  const end = decoded.text.trimEnd();
  const text = end.endsWith(END_OF_FILE) ? end.slice(0, -1) : decoded.text;
  const nul = text.indexOf('\0');
  if (nul >= 0)
    throw new ImportError(
      'it holds NUL bytes, as programs and pictures do; this is no text',
      lineAt(text, nul),
    );
  const controls = text.match(/(?![\t-\r])\p{Cc}/gu)?.length ?? 0;
  if (controls > 8 && controls * 200 > text.length)
    throw new ImportError('it is full of control characters; this is no text');
  const lone = /[\ud800-\udfff]/u.exec(text);
  if (lone !== null)
    throw new ImportError('it holds half a character (an unpaired surrogate)', lineAt(text, lone.index));
  // 'â€™' for an apostrophe: UTF-8 that somebody read as Windows-1252 and saved so. As it came, it is kept.
  const twice = text.match(/â€[™œ˜\u009d“”¦]|Ã[©¨¢¼¶¤]/gu)?.length ?? 0;
  const warnings =
    twice > 1
      ? [
          ...decoded.doubts,
          doubt(
            `it looks like UTF-8 that was once read in another encoding ('â€™' and the like, ${twice} times): ask for a better copy; its letters are kept as they came`,
          ),
        ]
      : decoded.doubts;
  return { ...decoded, text, doubts: warnings };
}

const lineAt = (text: string, at: number): number => text.slice(0, at).split(/\r\n?|\n/u).length;

const doubt = (message: string): ImportWarning => ({ line: null, kind: 'encoding', message });

/** The charset that a page declares in its first kilobytes; null where it declares none. */
const WITHIN = 4096;
const DECLARED =
  /<meta[^>]{0,400}?charset\s*=\s*["']?\s*([\w:.-]+)|<\?xml[^>]{0,100}?encoding\s*=\s*["']([\w:.-]+)/iu;

export function declaredCharset(bytes: Uint8Array): string | null {
  const match = DECLARED.exec(new TextDecoder('latin1').decode(bytes.subarray(0, WITHIN)));
  return match?.[1] ?? match?.[2] ?? null;
}
