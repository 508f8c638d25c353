/** The package of a book: what it is, which files it has, in which order they are read. */
import type { Archive } from '../../archive/archive.ts';
import { escapeXml } from '../xml.ts';
import type { Book } from './book.ts';

const MEDIA_TYPES: Readonly<Record<string, string>> = {
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  svg: 'image/svg+xml',
  webp: 'image/webp',
};

/** The media type that a book may hold a picture as, or null. */
export const pictureType = (path: string): string | null =>
  MEDIA_TYPES[path.slice(path.lastIndexOf('.') + 1).toLowerCase()] ?? null;

/** `images`: files of pictures within the book. */
export function packageFile(archive: Archive, book: Book, images: readonly string[]): string {
  const { chapters } = book;
  const items = [
    '<item id="nav" href="nav.xhtml" media-type="application/xhtml+xml" properties="nav"/>',
    '<item id="cover" href="cover.xhtml" media-type="application/xhtml+xml"/>',
    '<item id="cover-image" href="cover.svg" media-type="image/svg+xml" properties="cover-image"/>',
    '<item id="style" href="book.css" media-type="text/css"/>',
    ...chapters.map(
      ({ file }, index) => `<item id="c${index + 1}" href="${file}" media-type="application/xhtml+xml"/>`,
    ),
    ...images.map(
      (file, index) =>
        `<item id="i${index + 1}" href="${escapeXml(file)}" media-type="${pictureType(file)}"/>`,
    ),
  ];
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    `<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${archive.language}">`,
    '<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">',
    `<dc:identifier id="id">${escapeXml(book.address)}</dc:identifier>`,
    `<dc:title>${escapeXml(book.title)}</dc:title>`,
    `<dc:language>${book.language}</dc:language>`,
    ...book.creators.map((name) => `<dc:creator>${escapeXml(name)}</dc:creator>`),
    `<dc:publisher>${escapeXml(archive.title)}</dc:publisher>`,
    `<dc:date>${book.date}</dc:date>`,
    `<dc:source>${escapeXml(book.address)}</dc:source>`,
    `<meta property="dcterms:modified">${modified(book)}</meta>`,
    '<meta property="schema:accessMode">textual</meta>',
    '<meta property="schema:accessModeSufficient">textual</meta>',
    '<meta property="schema:accessibilityFeature">tableOfContents</meta>',
    '<meta property="schema:accessibilityFeature">structuralNavigation</meta>',
    '<meta property="schema:accessibilityFeature">readingOrder</meta>',
    '<meta property="schema:accessibilityHazard">none</meta>',
    '<meta property="schema:accessibilitySummary">Text with headings, numbered paragraphs and a navigable table of contents.</meta>',
    '</metadata>',
    `<manifest>${items.join('')}</manifest>`,
    '<spine>',
    '<itemref idref="cover" linear="no"/>',
    '<itemref idref="nav"/>',
    ...chapters.map((_, index) => `<itemref idref="c${index + 1}"/>`),
    '</spine>',
    '</package>\n',
  ].join('\n');
}

/** The last day of which the records know that something was changed: nothing comes from the clock. */
function modified({ chapters, date }: Book): string {
  const days = chapters.flatMap(({ essay: { record } }) => [
    record.added ?? record.date,
    record.checked?.date ?? '',
    ...record.corrections.map((correction) => correction.date),
  ]);
  const last = [date, ...days].sort().at(-1) ?? date;
  return `${[last.slice(0, 4), last.slice(5, 7) || '01', last.slice(8, 10) || '01'].join('-')}T00:00:00Z`;
}
