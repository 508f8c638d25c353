/**
 * Reads a Word file: mammoth converts it to HTML, by styles for titles and quotations, which is read as a page. Headers,
 * footers and comments aren't part of the text; the report lists them.
 */
import mammoth from 'mammoth';
import { ImportError, type Line, makeLine, type SourceDocument, wordsOfLines } from '../document.ts';
import { parsePage } from './html.ts';
import { readNotes, readXmlWords, readZipParts } from './word-xml.ts';

const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Quotations'] => blockquote > p:fresh", // LibreOffice
  "p[style-name='Block Text'] => blockquote > p:fresh",
  "p[style-name='set in'] => p.set-in:fresh", // set by markIndented
  "br[type='page'] => br",
  "br[type='column'] => br",
];
/** The smallest indent that counts, in twips: a quarter of an inch. */
const MIN_INDENT = 360;

export async function readWord(bytes: Uint8Array): Promise<SourceDocument> {
  const parts = readZipParts(bytes, (name) => name.endsWith('.xml') || name.endsWith('.rels'));
  const document = parts.get('word/document.xml');
  if (document === undefined) throw new ImportError('it is no Word file (.docx): there is no document in it');
  const html = await convertToHtml(bytes);
  // One line of the page for each paragraph of the file, so that an editor can find a line number by counting.
  const page = parsePage(
    html.replace(/<p><\/p>/gu, '<p>&nbsp;</p>').replace(/<\/(?:p|h\d|li|tr)>/gu, '$&\n'),
  );

  const body = readXmlWords(document);
  const notes = new Map([
    ...readNotes(parts.get('word/footnotes.xml') ?? '', 'footnote'),
    ...readNotes(parts.get('word/endnotes.xml') ?? '', 'endnote'),
  ]);
  const noteWords = [...new Set(body.notes)].flatMap((name) => readXmlWords(notes.get(name) ?? '').words);
  const headers = omittedLines(parts, /^word\/header\d*\.xml$/u, "the pages' head");
  const footers = [
    ...omittedLines(parts, /^word\/footer\d*\.xml$/u, "the pages' foot"),
    ...omittedLines(parts, /^word\/comments\.xml$/u, 'comments in the margin'),
  ];
  return {
    ...page,
    format: 'docx',
    lines: [...headers, ...page.lines, ...footers],
    words: [...wordsOfLines(headers), ...body.words, ...noteWords, ...wordsOfLines(footers)],
  };
}

interface Paragraph {
  readonly styleName?: string | null;
  readonly numbering?: unknown;
  readonly indent?: { readonly start?: string | null };
}

/** mammoth documents `transforms`, but its types lack them. */
const { paragraph: transformParagraphs } = (
  mammoth as typeof mammoth & {
    transforms: {
      paragraph: (change: <Any extends Paragraph>(paragraph: Any) => Any) => (document: unknown) => unknown;
    };
  }
).transforms;

async function convertToHtml(bytes: Uint8Array): Promise<string> {
  try {
    const result = await mammoth.convertToHtml(
      // mammoth takes Node's own type of bytes.
      { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) },
      {
        styleMap: STYLES,
        ignoreEmptyParagraphs: false,
        convertImage: mammoth.images.imgElement(async () => ({ src: 'a picture' })),
        transformDocument: transformParagraphs(markIndented),
      },
    );
    return result.value;
  } catch (error) {
    throw new ImportError(
      `it can't be read as a Word file: ${error instanceof RangeError ? 'its parts are nested too deeply' : error instanceof Error ? error.message : String(error)}`,
    );
  }
}

function markIndented<Any extends Paragraph>(paragraph: Any): Any {
  const isPlain = (paragraph.styleName ?? 'Normal') === 'Normal' && !paragraph.numbering;
  return isPlain && Number(paragraph.indent?.start ?? 0) >= MIN_INDENT
    ? { ...paragraph, styleId: 'set-in', styleName: 'set in' }
    : paragraph;
}

function omittedLines(parts: ReadonlyMap<string, string>, name: RegExp, reason: string): Line[] {
  const texts = [...parts]
    .filter(([path]) => name.test(path))
    .map(([, xml]) =>
      readXmlWords(xml)
        .words.map(({ word }) => word)
        .join(' '),
    );
  return texts.filter((text) => text !== '').map((text) => makeLine(text, 1, { boilerplateReason: reason }));
}
