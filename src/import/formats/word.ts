/**
 * A Word file to lines: mammoth reads it, styles for titles and quotations included, and its page is read as any
 * other. Words of the pages' heads and feet, and comments in the margin, are no part of the
 * text, and are listed as left out.
 */
import mammoth from 'mammoth';
import {
  ImportError,
  type ImportWarning,
  type Line,
  makeLine,
  type SourceDocument,
  type SourceWord,
  wordsIn,
} from '../document.ts';
import { parsePage } from './html.ts';
import { readNotes, readXmlWords, readZipParts } from './word-xml.ts';

const STYLES = [
  "p[style-name='Title'] => h1:fresh",
  "p[style-name='Quote'] => blockquote > p:fresh",
  "p[style-name='Intense Quote'] => blockquote > p:fresh",
  "p[style-name='Quotations'] => blockquote > p:fresh", // LibreOffice
  "p[style-name='Block Text'] => blockquote > p:fresh",
  "p[style-name='set in'] => p.set-in:fresh", // made below
  "br[type='page'] => br",
  "br[type='column'] => br",
];
/** Twips by which a paragraph is set in when somebody meant it: a quarter of an inch. */
const SET_IN = 360;
const DOCUMENT = 'word/document.xml';

export async function readWord(bytes: Uint8Array): Promise<SourceDocument> {
  const parts = await readZipParts(bytes, (name) => name.endsWith('.xml') || name.endsWith('.rels'));
  const document = parts.get(DOCUMENT);
  if (document === undefined) throw new ImportError('it is no Word file (.docx): there is no document in it');
  const html = await convert(bytes);
  // A line of the page for each paragraph of the file: so a keeper can count to the place.
  const page = parsePage(
    html.replace(/<p><\/p>/gu, '<p>&nbsp;</p>').replace(/<\/(?:p|h\d|li|tr)>/gu, '$&\n'),
    [],
  );

  const body = readXmlWords(document);
  const notes = new Map([
    ...readNotes(parts.get('word/footnotes.xml') ?? '', 'footnote'),
    ...readNotes(parts.get('word/endnotes.xml') ?? '', 'endnote'),
  ]);
  const noted = [...new Set(body.notes)].flatMap((name) => readXmlWords(notes.get(name) ?? '').words);
  const heads = marginal(parts, /^word\/header\d*\.xml$/u, "the pages' head");
  const feet = [
    ...marginal(parts, /^word\/footer\d*\.xml$/u, "the pages' foot"),
    ...marginal(parts, /^word\/comments\.xml$/u, 'comments in the margin'),
  ];
  return {
    ...page,
    format: 'docx',
    lines: [...heads, ...page.lines, ...feet],
    words: [...wordsOf(heads), ...body.words, ...noted, ...wordsOf(feet)],
    doubts: page.doubts.map((doubt): ImportWarning => ({ ...doubt, line: null })),
  };
}

/** mammoth documents `transforms`, and its types leave them out. */
const { paragraph: paragraphs } = (
  mammoth as typeof mammoth & {
    transforms: {
      paragraph: (change: <Given extends Paragraph>(given: Given) => Given) => (document: unknown) => unknown;
    };
  }
).transforms;

async function convert(bytes: Uint8Array): Promise<string> {
  try {
    const result = await mammoth.convertToHtml(
      // mammoth asks for Node's own kind of bytes, which these are or can be seen as.
      { buffer: Buffer.from(bytes.buffer, bytes.byteOffset, bytes.byteLength) },
      {
        styleMap: STYLES,
        ignoreEmptyParagraphs: false,
        convertImage: mammoth.images.imgElement(async () => ({ src: 'a picture' })),
        transformDocument: paragraphs(markSetIn),
      },
    );
    return result.value;
  } catch (error) {
    throw new ImportError(
      `it can't be read as a Word file: ${error instanceof RangeError ? 'its parts are nested too deeply' : error instanceof Error ? error.message : String(error)}`,
    );
  }
}

interface Paragraph {
  readonly styleName?: string | null;
  readonly numbering?: unknown;
  readonly indent?: { readonly start?: string | null };
}

function markSetIn<Given extends Paragraph>(paragraph: Given): Given {
  const isPlain = (paragraph.styleName ?? 'Normal') === 'Normal' && !paragraph.numbering;
  return isPlain && Number(paragraph.indent?.start ?? 0) >= SET_IN
    ? { ...paragraph, styleId: 'set-in', styleName: 'set in' }
    : paragraph;
}

function marginal(parts: ReadonlyMap<string, string>, name: RegExp, why: string): Line[] {
  const texts = [...parts]
    .filter(([path]) => name.test(path))
    .map(([, xml]) =>
      readXmlWords(xml)
        .words.map(({ word }) => word)
        .join(' '),
    );
  return texts.filter((text) => text !== '').map((text) => makeLine(text, 1, { boilerplateReason: why }));
}

const wordsOf = (lines: readonly Line[]): SourceWord[] =>
  lines.flatMap(({ text, at }) => wordsIn(text).map((word) => ({ word, at })));
