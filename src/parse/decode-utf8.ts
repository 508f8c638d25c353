/** Bytes to text, strictly: a file that isn't UTF-8 is a problem, never a guess. */
import type { Problem } from '../archive/problem.ts';

const BYTE_ORDER_MARK = '\uFEFF';

export type DecodedText = { readonly text: string } | { readonly problem: Problem };

/** Decodes a file's bytes; line ends become `\n`, a byte order mark is dropped. */
export function readText(bytes: Uint8Array, file: string): DecodedText {
  let text: string;
  try {
    text = new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return {
      problem: {
        code: 'r-001',
        severity: 'error',
        file,
        line: lineOfInvalidByte(bytes),
        message: 'this file is not UTF-8',
        hint: 'save it as UTF-8 in your editor; received texts in other encodings come in by npm run import',
      },
    };
  }
  if (text.startsWith(BYTE_ORDER_MARK)) text = text.slice(1);
  const nul = text.indexOf('\0');
  if (nul >= 0)
    return {
      problem: {
        code: 'r-001',
        severity: 'error',
        file,
        line: text.slice(0, nul).split('\n').length,
        message: 'this file holds a NUL character, as programs and pictures do, but texts do not',
        hint: 'put the text itself here',
      },
    };
  return { text: text.replace(/\r\n?/g, '\n') };
}

/** The line of the first byte sequence that is no UTF-8: decode line by line until one fails. */
function lineOfInvalidByte(bytes: Uint8Array): number {
  const decoder = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  let from = 0;
  for (let at = 0; at <= bytes.length; at++) {
    if (at < bytes.length && bytes[at] !== 0x0a) continue;
    try {
      decoder.decode(bytes.subarray(from, at));
    } catch {
      return line;
    }
    line++;
    from = at + 1;
  }
  return 1;
}
