/** The package of a book: what it is, which files it has, in which order they are read. */
import type { Element } from 'xast';
import { x } from 'xastscript';
import type { Archive } from '../../archive/types.ts';
import type { Book } from './book.ts';
import { serializeXml } from './xhtml.ts';

const XHTML = 'application/xhtml+xml';

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

/** `images` are files of pictures within the book. */
export function packageFile(archive: Archive, book: Book, images: readonly string[]): string {
  const { chapters } = book;
  const item = (id: string, href: string, type: string | null, properties?: string): Element =>
    x('item', { id, href, 'media-type': type, properties });
  const meta = (property: string, value: string): Element => x('meta', { property }, value);
  const metadata = x('metadata', { 'xmlns:dc': 'http://purl.org/dc/elements/1.1/' }, [
    x('dc:identifier', { id: 'id' }, book.address),
    x('dc:title', book.title),
    x('dc:language', book.language),
    ...book.creators.map((name) => x('dc:creator', name)),
    x('dc:publisher', archive.title),
    x('dc:date', book.date),
    x('dc:source', book.address),
    meta('dcterms:modified', modified(book)),
    meta('schema:accessMode', 'textual'),
    meta('schema:accessModeSufficient', 'textual'),
    meta('schema:accessibilityFeature', 'tableOfContents'),
    meta('schema:accessibilityFeature', 'structuralNavigation'),
    meta('schema:accessibilityFeature', 'readingOrder'),
    meta('schema:accessibilityHazard', 'none'),
    meta(
      'schema:accessibilitySummary',
      'Text with headings, numbered paragraphs and a navigable table of contents.',
    ),
  ]);
  const manifest = x('manifest', [
    item('nav', 'nav.xhtml', XHTML, 'nav'),
    item('cover', 'cover.xhtml', XHTML),
    item('cover-image', 'cover.svg', 'image/svg+xml', 'cover-image'),
    item('style', 'book.css', 'text/css'),
    ...chapters.map(({ file }, index) => item(`c${index + 1}`, file, XHTML)),
    ...images.map((file, index) => item(`i${index + 1}`, file, pictureType(file))),
  ]);
  const spine = x('spine', [
    x('itemref', { idref: 'cover', linear: 'no' }),
    x('itemref', { idref: 'nav' }),
    ...chapters.map((_, index) => x('itemref', { idref: `c${index + 1}` })),
  ]);
  return serializeXml(
    x(
      'package',
      {
        xmlns: 'http://www.idpf.org/2007/opf',
        version: '3.0',
        'unique-identifier': 'id',
        'xml:lang': archive.language,
      },
      [metadata, manifest, spine],
    ),
  );
}

/** The last change that the records have: the clock is never read. */
function modified({ chapters, date }: Book): string {
  const days = chapters.flatMap(({ essay: { record } }) => [
    record.added ?? record.date,
    record.checked?.date ?? '',
    ...record.corrections.map((correction) => correction.date),
  ]);
  const last = [date, ...days].sort().at(-1) ?? date;
  return `${[last.slice(0, 4), last.slice(5, 7) || '01', last.slice(8, 10) || '01'].join('-')}T00:00:00Z`;
}

/** The style sheet of a book: the reader's own faces and colours, our rules and indents. */
export const BOOK_STYLE = `body { margin: 0 5%; line-height: 1.4; font-family: serif; hyphens: auto; -webkit-hyphens: auto; }
h1, h2, h3, h4, h5, h6 { font-weight: normal; line-height: 1.2; hyphens: manual; -webkit-hyphens: manual; page-break-after: avoid; }
h1 { font-size: 1.7em; margin: 0.5em 0; }
h2 { font-size: 1.3em; margin: 1.6em 0 0.5em; }
p { margin: 0; text-indent: 1.2em; orphans: 2; widows: 2; }
h1 + p, h2 + p, h3 + p, .of, .by, .stand, .end p, .verse { text-indent: 0; }
.of, .by, .pn, .who, .src, .note, .end, nav { font-family: sans-serif; }
.of { border-top: 3px solid; padding-top: 0.4em; font-size: 0.85em; }
.stand { margin: 0 0 0.8em; }
.by { margin: 0 0 2em; font-weight: bold; font-size: 0.9em; }
.pn { font-size: 0.65em; }
.pn::before { content: "\\b6\\2009"; }
figure.say { margin: 1.2em 0; }
figure.say blockquote { margin: 0; padding-left: 1em; border-left: 3px double; }
.who { font-size: 0.8em; border-top: 1px solid; border-bottom: 1px solid; padding: 0.2em 0; margin-bottom: 0.6em; }
.who .from { font-weight: bold; font-style: normal; }
.who a { text-decoration: none; }
.src { font-size: 0.8em; padding-left: 1.2em; }
small.note { display: block; font-size: 0.8em; text-indent: 0; margin: 0.4em 0; padding-left: 0.8em; border-left: 2px solid; }
.cit { color: inherit; }
ul, ol { margin: 0.6em 0; padding-left: 1.5em; }
table { border-collapse: collapse; width: 100%; font-size: 0.85em; }
th, td { text-align: left; vertical-align: baseline; border-bottom: 1px solid; padding: 0.2em 0.6em 0.2em 0; }
.n { text-align: right; }
.c { text-align: center; }
caption { text-align: left; font-weight: bold; }
.verse { margin: 1em 0 1em 1.2em; }
pre { white-space: pre-wrap; font-size: 0.85em; }
img { max-width: 100%; }
.end { border-top: 3px solid; margin-top: 2em; padding-top: 0.6em; font-size: 0.8em; }
.end p { margin: 0 0 0.4em; overflow-wrap: anywhere; }
nav ol { list-style: none; padding-left: 0; }
nav ol ol { padding-left: 1.2em; }
nav li { margin: 0.3em 0; }
.cover { margin: 0; text-align: center; }
.cover img { max-height: 100%; }
`;
