/**
 * The words of a part of a Word file, found by a plain scan of its XML: a path of their own, beside the one on
 * which mammoth reads the document, so that what it passes over in silence is found out.
 */
import { ImportError, type SourceWord, wordsIn } from '../document.ts';

/** What is in the file and not in the text: deleted words, and the second copy of what old Words draw otherwise. */
const SKIPPED = new Set(['w:del', 'w:moveFrom', 'mc:Choice']);
const NOTE = /^w:(foot|end)noteReference$/;

export interface XmlWords {
  readonly words: readonly SourceWord[];
  /** Notes in the order of their marks: 'footnote-2'. */
  readonly notes: readonly string[];
}

export function readXmlWords(xml: string): XmlWords {
  const words: SourceWord[] = [];
  const notes: string[] = [];
  const boxes: { text: string; at: number }[] = [];
  let text = '';
  let later: string[] = [];
  let skipping = 0;
  let inText = false;
  let at = 1;
  const end = (): void => {
    for (const part of [text, ...(boxes.length === 0 ? later : [])])
      words.push(...wordsIn(part).map((word) => ({ word, at })));
    text = '';
    if (boxes.length === 0) later = [];
  };
  for (const [piece, closing, name = '', attributes = '', selfClosing] of xml.matchAll(
    /<(\/?)([\w:.-]+)([^>]*?)(\/?)>|[^<]+/gu,
  )) {
    if (SKIPPED.has(name) && selfClosing !== '/') skipping += closing === '/' ? -1 : 1;
    if (skipping > 0) continue;
    if (name === '') {
      if (inText) text += decode(piece);
    } else if (name === 'w:t') inText = closing !== '/' && selfClosing !== '/';
    else if (name === 'w:tab' || name === 'w:br' || name === 'w:cr' || name === 'w:tc') text += ' ';
    else if (name === 'w:noBreakHyphen') text += '\u2011';
    else if (name === 'w:softHyphen') text += '\u00ad';
    else if (NOTE.test(name))
      notes.push(
        `${name.startsWith('w:f') ? 'foot' : 'end'}note-${/w:id="([^"]*)"/u.exec(attributes)?.[1] ?? ''}`,
      );
    else if (name === 'w:txbxContent') {
      // The words of a text box stand after the paragraph that it hangs on.
      if (closing !== '/') {
        boxes.push({ text, at });
        text = '';
      } else {
        const box = boxes.pop();
        later.push(text);
        text = box?.text ?? '';
      }
    } else if (name === 'w:p' && (closing === '/' || selfClosing === '/')) {
      if (boxes.length === 0) {
        end();
        at++;
      } else text += ' ';
    }
  }
  end();
  return { words, notes };
}

/** The notes of a part by their names; Word's own (the rule over the notes) aren't among them. */
export function readNotes(xml: string, kind: 'footnote' | 'endnote'): Map<string, string> {
  const notes = new Map<string, string>();
  for (const [whole, id] of xml.matchAll(
    new RegExp(`<w:${kind}\\s[^>]*?w:id="([^"]*)"[^>]*>[\\s\\S]*?</w:${kind}>`, 'gu'),
  ))
    notes.set(`${kind}-${id ?? ''}`, whole);
  return notes;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

const decode = (text: string): string =>
  text.replace(
    /&(?:#(\d+)|#x([0-9a-f]+)|(amp|lt|gt|quot|apos));/giu,
    (_, decimal?: string, hexadecimal?: string, name?: string) =>
      name !== undefined
        ? (NAMED[name.toLowerCase()] ?? '')
        : String.fromCodePoint(
            decimal !== undefined ? Number(decimal) : Number.parseInt(hexadecimal ?? '0', 16),
          ),
  );

/**
 * The XML parts of a Word file, unpacked no further than a limit: a zip of some kilobytes can hold gigabytes of
 * nothing. The sizes that a zip claims aren't believed; what comes out is counted.
 */

/** A novel in Word has two or three megabytes of XML. */
const MOST = 16 * 1024 * 1024;
const END_OF_DIRECTORY = 0x06054b50;
const ENTRY = 0x02014b50;
const STORED = 0;
const DEFLATED = 8;

interface Entry {
  readonly name: string;
  readonly method: number;
  readonly packed: number;
  readonly offset: number;
}

export async function readZipParts(
  bytes: Uint8Array,
  wanted: (name: string) => boolean,
): Promise<Map<string, string>> {
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const parts = new Map<string, string>();
  let left = MOST;
  try {
    for (const entry of entriesOf(view)) {
      if (!wanted(entry.name)) continue;
      const part = await unpack(bytes, view, entry, left);
      left -= part.length;
      parts.set(entry.name, new TextDecoder('utf-8', { fatal: true }).decode(part));
    }
  } catch (error) {
    if (error instanceof ImportError) throw error;
    throw new ImportError('it is no sound Word file: its zip is damaged');
  }
  return parts;
}

function entriesOf(view: DataView): Entry[] {
  let end = view.byteLength - 22;
  while (end >= 0 && view.getUint32(end, true) !== END_OF_DIRECTORY) end--;
  if (end < 0) throw new ImportError('it is no Word file (.docx): it isn’t a zip');
  const entries: Entry[] = [];
  let at = view.getUint32(end + 16, true);
  for (let index = 0; index < view.getUint16(end + 10, true); index++) {
    if (view.getUint32(at, true) !== ENTRY)
      throw new ImportError('it is no sound Word file: its zip is damaged');
    const [name, extra, comment] = [28, 30, 32].map((field) => view.getUint16(at + field, true));
    entries.push({
      name: new TextDecoder().decode(new Uint8Array(view.buffer, view.byteOffset + at + 46, name)),
      method: view.getUint16(at + 10, true),
      packed: view.getUint32(at + 20, true),
      offset: view.getUint32(at + 42, true),
    });
    at += 46 + (name ?? 0) + (extra ?? 0) + (comment ?? 0);
  }
  return entries;
}

async function unpack(bytes: Uint8Array, view: DataView, entry: Entry, most: number): Promise<Uint8Array> {
  const start =
    entry.offset + 30 + view.getUint16(entry.offset + 26, true) + view.getUint16(entry.offset + 28, true);
  const packed = bytes.slice(start, start + entry.packed);
  if (entry.method === STORED) return within(packed, most);
  if (entry.method !== DEFLATED) throw new ImportError('it is packed in a way that Word doesn’t use');
  const chunks: Uint8Array[] = [];
  let size = 0;
  const reader = new Blob([packed]).stream().pipeThrough(new DecompressionStream('deflate-raw')).getReader();
  for (let next = await reader.read(); !next.done; next = await reader.read()) {
    size += next.value.length;
    if (size > most) {
      await reader.cancel().catch(() => {});
      throw tooLarge();
    }
    chunks.push(next.value);
  }
  const whole = new Uint8Array(size);
  let at = 0;
  for (const chunk of chunks) {
    whole.set(chunk, at);
    at += chunk.length;
  }
  return whole;
}

function within(bytes: Uint8Array, most: number): Uint8Array {
  if (bytes.length > most) throw tooLarge();
  return bytes;
}

const tooLarge = (): ImportError =>
  new ImportError(`it unpacks to more than ${MOST / 1024 / 1024} MB, as no text does (a zip bomb?)`);
