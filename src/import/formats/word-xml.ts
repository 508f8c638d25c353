/**
 * Extracts the words of a Word file by scanning its XML, independently of mammoth: the coverage check compares both, so
 * that content which mammoth skips silently is detected.
 */
import { inflateRawSync } from 'node:zlib';
import { ImportError, type SourceWord, wordsIn } from '../document.ts';

/** Not part of the text: deleted words, and the second copy of what old versions of Word draw otherwise. */
const SKIPPED = new Set(['w:del', 'w:moveFrom', 'mc:Choice']);
const SPACES = new Set(['w:tab', 'w:br', 'w:cr', 'w:tc']);
const NOTE = /^w:(foot|end)noteReference$/;

export interface XmlWords {
  readonly words: readonly SourceWord[];
  /** Names of notes in the order of their references: 'footnote-2'. */
  readonly notes: readonly string[];
}

export function readXmlWords(xml: string): XmlWords {
  const words: SourceWord[] = [];
  const notes: string[] = [];
  /** The texts of the paragraphs around the open text boxes. */
  const outer: string[] = [];
  let boxes: string[] = [];
  let text = '';
  let skipping = 0;
  let inText = false;
  let at = 1;
  for (const [whole, closing, name = '', attributes = '', selfClosing] of xml.matchAll(
    /<(\/?)([\w:.-]+)([^>]*?)(\/?)>|[^<]+/gu,
  )) {
    const isClosing = closing === '/';
    const isEmpty = selfClosing === '/';
    if (SKIPPED.has(name) && !isEmpty) skipping += isClosing ? -1 : 1;
    if (skipping > 0) continue;
    if (name === '') {
      if (inText) text += decodeReferences(whole);
    } else if (name === 'w:t') inText = !isClosing && !isEmpty;
    else if (SPACES.has(name)) text += ' ';
    else if (name === 'w:noBreakHyphen') text += '\u2011';
    else if (name === 'w:softHyphen') text += '\u00ad';
    else if (NOTE.test(name))
      notes.push(
        `${name.startsWith('w:f') ? 'foot' : 'end'}note-${/w:id="([^"]*)"/u.exec(attributes)?.[1] ?? ''}`,
      );
    else if (name === 'w:txbxContent') {
      // The words of a text box come after the paragraph that it is anchored to.
      if (isClosing) {
        boxes.push(text);
        text = outer.pop() ?? '';
      } else {
        outer.push(text);
        text = '';
      }
    } else if (name === 'w:p' && (isClosing || isEmpty)) {
      if (outer.length > 0) text += ' ';
      else {
        endParagraph();
        at++;
      }
    }
  }
  endParagraph();
  return { words, notes };

  function endParagraph(): void {
    for (const part of [text, ...boxes]) words.push(...wordsIn(part).map((word) => ({ word, at })));
    text = '';
    boxes = [];
  }
}

/** The XML of the notes by name. */
export function readNotes(xml: string, kind: 'footnote' | 'endnote'): Map<string, string> {
  const note = new RegExp(`<w:${kind}\\s[^>]*?w:id="([^"]*)"[^>]*>[\\s\\S]*?</w:${kind}>`, 'gu');
  return new Map([...xml.matchAll(note)].map(([whole, id]) => [`${kind}-${id ?? ''}`, whole]));
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const decodeReferences = (text: string): string =>
  text.replace(
    /&(?:#(\d+)|#x([0-9a-f]+)|(amp|lt|gt|quot|apos));/giu,
    (_, decimal?: string, hexadecimal?: string, name?: string) =>
      name !== undefined
        ? (NAMED[name.toLowerCase()] ?? '')
        : String.fromCodePoint(Number(decimal ?? `0x${hexadecimal ?? '0'}`)),
  );

/** A novel in Word has two or three megabytes of XML. */
const MAX_UNPACKED = 16 * 1024 * 1024;
const END_OF_DIRECTORY = 0x06054b50;
const DIRECTORY_ENTRY = 0x02014b50;
const DEFLATED = 8;

/**
 * Unpacks the wanted parts of a Word file to at most 16 MB, against zip bombs. The limit applies to the output itself,
 * because the sizes in a zip can be false (fflate trusts them and would truncate the part).
 */
export function readZipParts(bytes: Uint8Array, isWanted: (name: string) => boolean): Map<string, string> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = new Map<string, string>();
  let left = MAX_UNPACKED;
  let end = view.byteLength - 22;
  while (end >= 0 && view.getUint32(end, true) !== END_OF_DIRECTORY) end--;
  if (end < 0) throw new ImportError('it is no Word file (.docx): it isn’t a zip');
  try {
    let at = view.getUint32(end + 16, true);
    for (let count = view.getUint16(end + 10, true); count > 0; count--) {
      if (view.getUint32(at, true) !== DIRECTORY_ENTRY) throw damaged();
      const [nameLength = 0, ...others] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
      const name = new TextDecoder().decode(bytes.subarray(at + 46, at + 46 + nameLength));
      if (isWanted(name)) {
        const part = unpack(bytes, view, at, left);
        left -= part.length;
        parts.set(name, new TextDecoder('utf-8', { fatal: true }).decode(part));
      }
      at += 46 + others.reduce((sum, length) => sum + length, nameLength);
    }
  } catch (error) {
    throw error instanceof ImportError ? error : damaged();
  }
  return parts;
}

const damaged = (): ImportError => new ImportError('it is no sound Word file: its zip is damaged');

/** Unpacks the part whose directory entry is at `entry`. */
function unpack(bytes: Uint8Array, view: DataView, entry: number, maxOutputLength: number): Uint8Array {
  const method = view.getUint16(entry + 10, true);
  const size = view.getUint32(entry + 20, true);
  const header = view.getUint32(entry + 42, true);
  const start = header + 30 + view.getUint16(header + 26, true) + view.getUint16(header + 28, true);
  const packed = bytes.subarray(start, start + size);
  if (method !== 0 && method !== DEFLATED)
    throw new ImportError('it is compressed by a method that Word doesn’t use');
  try {
    const part = method === DEFLATED ? inflateRawSync(packed, { maxOutputLength }) : packed;
    if (part.length <= maxOutputLength) return part;
  } catch (error) {
    const isTooLarge = error instanceof Error && 'code' in error && error.code === 'ERR_BUFFER_TOO_LARGE';
    if (!isTooLarge) throw error;
  }
  throw new ImportError(
    `it unpacks to more than ${MAX_UNPACKED / 1024 / 1024} MB, as no text does (a zip bomb?)`,
  );
}
