/** Reads a received file with the reader of its format; plain text is read here. */
import type { Received } from '../context.ts';
import { decodeText } from '../decode-text.ts';
import {
  ImportError,
  type Line,
  makeLine,
  type SourceDocument,
  type SourceWord,
  wordsIn,
} from '../document.ts';

/** Extensions of the supported files, in lower case. */
export const READABLE = ['.txt', '.text', '.html', '.htm', '.docx', '.md', '.markdown'] as const;

const MEGABYTE = 1024 * 1024;
/** Fifty times an issue. */
const MAX_BYTES = 4 * MEGABYTE;
/** A Word file may contain pictures, which are ignored. */
const MAX_WORD_BYTES = 32 * MEGABYTE;

export async function readSource(
  { name, bytes }: Received,
  encoding: string | null,
): Promise<SourceDocument> {
  if (bytes.length === 0) throw new ImportError('it is empty');
  if (bytes.length > maxBytes(name)) throw tooLarge(name, bytes.length);
  const extension = /\.[^.]+$/u.exec(name.toLowerCase())?.[0] ?? '';
  const kind = binaryKindOf(bytes);
  if (kind !== null && extension !== '.docx') throw new ImportError(`it is ${kind}, not a text`);
  switch (extension) {
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
        warnings: decoded.warnings,
      };
    }
    // Imported on demand because each loads a library that most runs don't need.
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
        `'${extension || name}' is not a kind of file that is read here: ${READABLE.join(', ')}`,
      );
  }
}

/** The size limit of a file of this name. */
export const maxBytes = (name: string): number =>
  name.toLowerCase().endsWith('.docx') ? MAX_WORD_BYTES : MAX_BYTES;

export const tooLarge = (name: string, size: number): ImportError =>
  new ImportError(
    `it is too large: ${Math.ceil(size / MEGABYTE)} MB. An issue has a few hundred kilobytes, and the limit is ${maxBytes(name) / MEGABYTE} MB`,
  );

/** Magic numbers of binary files that are often sent with a wrong extension. */
const MAGIC_NUMBERS: readonly (readonly [string, readonly number[]])[] = [
  ['a PDF', [0x25, 0x50, 0x44, 0x46]],
  ['a zip file or a Word file (.docx)', [0x50, 0x4b, 0x03, 0x04]],
  ['an old Word file (.doc): save it as .docx', [0xd0, 0xcf, 0x11, 0xe0]],
  ['rich text (.rtf): save it as .docx', [0x7b, 0x5c, 0x72, 0x74, 0x66]],
  ['a picture', [0x89, 0x50, 0x4e, 0x47]],
  ['a picture', [0xff, 0xd8, 0xff]],
  ['a picture', [0x47, 0x49, 0x46, 0x38]],
];

const binaryKindOf = (bytes: Uint8Array): string | null =>
  MAGIC_NUMBERS.find(([, magic]) => magic.every((byte, at) => bytes[at] === byte))?.[0] ?? null;

const LINE_END = /\r\n|[\n\r\f\v\u2028\u2029]/u;
const TAB_WIDTH = 8;

/** The lines of a plain text as they are; layout.ts finds out which line ends are paragraphs. */
function readLines(text: string): Line[] {
  const lines: Line[] = [];
  let blanks = 0;
  for (const [index, printed] of text.split(LINE_END).entries()) {
    const words = printed.trim();
    if (words === '') {
      blanks++;
      continue;
    }
    const blanksBefore = lines.length === 0 ? 0 : blanks;
    lines.push(makeLine(words, index + 1, { blanks: blanksBefore, soft: true, indent: indentOf(printed) }));
    blanks = 0;
  }
  return lines;
}

const wordsWithLines = (text: string): SourceWord[] =>
  text.split(LINE_END).flatMap((line, index) => wordsIn(line).map((word) => ({ word, at: index + 1 })));

function indentOf(line: string): number {
  let columns = 0;
  for (const character of line) {
    if (character === '\t') columns += TAB_WIDTH - (columns % TAB_WIDTH);
    else if (/\s/u.test(character)) columns++;
    else break;
  }
  return columns;
}
