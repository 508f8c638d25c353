/** A received file to lines and words, by the reader for its format. */
import type { Received } from '../context.ts';
import { decodeText } from '../decode/decode-text.ts';
import {
  ImportError,
  type Line,
  makeLine,
  type SourceDocument,
  type SourceWord,
  wordsIn,
} from '../document.ts';

/** Endings of the files that are read, in small letters. */
export const READABLE = ['.txt', '.text', '.html', '.htm', '.docx', '.md', '.markdown'] as const;

const MEGABYTE = 1024 * 1024;
/** The largest text that is read: fifty times an issue. */
const LARGEST = 4 * MEGABYTE;
/** A Word file may have pictures in it, which are passed over. */
const LARGEST_WORD = 32 * MEGABYTE;

export async function readSource(
  { name, bytes }: Received,
  encoding: string | null,
): Promise<SourceDocument> {
  if (bytes.length === 0) throw new ImportError('it is empty');
  const ending = /\.[^.]+$/u.exec(name.toLowerCase())?.[0] ?? '';
  if (bytes.length > mostBytes(name)) throw tooLarge(name, bytes.length);
  const kind = kindOf(bytes);
  if (kind !== null && ending !== '.docx') throw new ImportError(`it is ${kind}, not a text`);
  switch (ending) {
    case '.txt':
    case '.text': {
      const decoded = decodeText(bytes, encoding, null);
      return {
        format: 'text',
        encoding: decoded.encoding,
        lines: readLines(decoded.text),
        words: wordsWithLines(decoded.text),
        pageTitle: null,
        claims: null,
        doubts: decoded.doubts,
      };
    }
    // Each of these brings a library of its own, which most runs don't need.
    case '.html':
    case '.htm':
      return (await import('./html.ts')).readHtml(bytes, encoding);
    case '.docx':
      return (await import('./word.ts')).readWord(bytes);
    case '.md':
    case '.markdown':
      return (await import('./markdown.ts')).readMarkdownSource(bytes, encoding);
    default:
      throw new ImportError(
        `'${ending || name}' is not a kind of file that is read here: ${READABLE.join(', ')}`,
      );
  }
}

/** The largest number of bytes that a file of this name may have: more are never taken into memory. */
export const mostBytes = (name: string): number =>
  name.toLowerCase().endsWith('.docx') ? LARGEST_WORD : LARGEST;

export const tooLarge = (name: string, size: number): ImportError =>
  new ImportError(
    `it is too large: ${Math.ceil(size / MEGABYTE)} MB. An issue has a few hundred kilobytes, and the limit is ${mostBytes(name) / MEGABYTE} MB`,
  );

/** Kinds of file that are often sent under a wrong name. */
const KINDS: readonly (readonly [string, readonly number[]])[] = [
  ['a PDF', [0x25, 0x50, 0x44, 0x46]],
  ['a zip file or a Word file (.docx)', [0x50, 0x4b, 0x03, 0x04]],
  ['an old Word file (.doc): save it as .docx', [0xd0, 0xcf, 0x11, 0xe0]],
  ['rich text (.rtf): save it as .docx', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['a picture', [0x89, 0x50, 0x4e, 0x47]],
  ['a picture', [0xff, 0xd8, 0xff]],
  ['a picture', [0x47, 0x49, 0x46, 0x38]],
];

const kindOf = (bytes: Uint8Array): string | null =>
  KINDS.find(([, sign]) => sign.every((byte, at) => bytes[at] === byte))?.[0] ?? null;

/** Plain text to lines. Which of its breaks mean something is for the lay-out step; here nothing is joined. */
const LINE_END = /\r\n|[\n\r\f\v\u2028\u2029]/u;
const TAB_WIDTH = 8;

export function readLines(text: string): Line[] {
  const lines: Line[] = [];
  let blanks = 0;
  for (const [index, printed] of text.split(LINE_END).entries()) {
    const words = printed.trim();
    if (words === '') {
      blanks++;
      continue;
    }
    lines.push(
      makeLine(words, index + 1, {
        blanks: lines.length === 0 ? 0 : blanks,
        soft: true,
        indent: indentOf(printed),
      }),
    );
    blanks = 0;
  }
  return lines;
}

/** The words of a text with the line that each stands on. */
export const wordsWithLines = (text: string): SourceWord[] =>
  text.split(LINE_END).flatMap((line, index) => wordsIn(line).map((word) => ({ word, at: index + 1 })));

function indentOf(line: string): number {
  let columns = 0;
  for (const sign of line) {
    if (sign === '\t') columns += TAB_WIDTH - (columns % TAB_WIDTH);
    else if (/\s/u.test(sign)) columns++;
    else break;
  }
  return columns;
}
