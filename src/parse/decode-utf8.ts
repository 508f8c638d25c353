/** Decodes the files of a content folder strictly: bytes that aren't UTF-8 are a problem. */
import { isUtf8 } from 'node:buffer';
import type { Problem } from '../archive/problem.ts';
import { errorAt } from './problems.ts';

export type DecodedText = { readonly text: string } | { readonly problem: Problem };

/** Line ends become `\n`; a byte order mark is dropped. */
export function readText(bytes: Uint8Array, file: string): DecodedText {
  if (!isUtf8(bytes))
    return {
      problem: errorAt(
        'r-001',
        file,
        lineOfInvalidByte(bytes),
        'this file is not UTF-8',
        'save it as UTF-8 in your editor; received texts in other encodings come in by npm run import',
      ),
    };
  const text = new TextDecoder('utf-8').decode(bytes);
  const nul = text.indexOf('\0');
  if (nul >= 0)
    return {
      problem: errorAt(
        'r-001',
        file,
        text.slice(0, nul).split('\n').length,
        'this file holds a NUL character, as programs and pictures do, but texts do not',
        'put the text itself here',
      ),
    };
  return { text: text.replace(/\r\n?/g, '\n') };
}

/** No byte of a multi-byte sequence is a line feed, so each line can be checked by itself. */
const lineOfInvalidByte = (bytes: Uint8Array): number =>
  Buffer.from(bytes)
    .toString('latin1')
    .split('\n')
    .findIndex((line) => !isUtf8(Buffer.from(line, 'latin1'))) + 1;
