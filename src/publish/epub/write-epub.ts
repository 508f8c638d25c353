/**
 * A book as an EPUB file (EPUB 3.3, https://www.w3.org/TR/epub-33/): a zip whose first file is `mimetype`, stored as
 * is. The same book gives the same bytes: every file has the same date, and nothing depends on the machine.
 */
import { strToU8, type Zippable, zipSync } from 'fflate';
import { x } from 'xastscript';
import { atEssay } from '../../archive/at-step.ts';
import type { EssayId } from '../../archive/schema/id.ts';
import type { Archive } from '../../archive/types.ts';
import { createUrls } from '../../archive/urls.ts';
import type { Book, Chapter } from './book.ts';
import { chapterPage } from './chapter.ts';
import { drawCover } from './cover.ts';
import { navigationPage } from './navigation.ts';
import { BOOK_STYLE, packageFile, pictureType } from './package.ts';
import { type BookLinks, serializeXml, xhtmlPage } from './xhtml.ts';

export interface BookText {
  /** The body of an essay's page as HTML. */
  readonly htmlOf: (essay: EssayId) => string;
  /** The bytes of a picture, by its path below the site's folder; null where there is none. */
  readonly pictureOf: (path: string) => Uint8Array | null;
}

/** The first day that a zip can name, in the machine's own time, which is how fflate writes it. */
const zipDate = (): Date => new Date(1980, 0, 1);

const CONTAINER = serializeXml(
  x('container', { version: '1.0', xmlns: 'urn:oasis:names:tc:opendocument:xmlns:container' }, [
    x('rootfiles', [
      x('rootfile', { 'full-path': 'EPUB/package.opf', 'media-type': 'application/oebps-package+xml' }),
    ]),
  ]),
);

export function writeBook(archive: Archive, book: Book, { htmlOf, pictureOf }: BookText): Uint8Array {
  const pictures = new Map<string, Uint8Array>();
  const known = new Map<string, ReadonlySet<string>>();
  const idsOf = (file: string): ReadonlySet<string> => {
    const ids = known.get(file) ?? idsIn(book.chapters.find((chapter) => chapter.file === file));
    known.set(file, ids);
    return ids;
  };
  const links = rewriteLinks(archive, book, idsOf, (path) => {
    const file = `images/${path.replaceAll('/', '-')}`;
    const bytes = pictureType(path) === null ? null : pictureOf(path);
    if (bytes === null) return null;
    pictures.set(file, bytes);
    return file;
  });
  const pages = book.chapters.map(({ essay, file }): [string, string] => [
    file,
    atEssay('writing its chapter', essay.id, () =>
      chapterPage(archive, essay, htmlOf(essay.id), links(file)),
    ),
  ]);
  const text: readonly [string, string][] = [
    ['META-INF/container.xml', CONTAINER],
    ['EPUB/package.opf', packageFile(archive, book, [...pictures.keys()])],
    ['EPUB/nav.xhtml', navigationPage(archive, book)],
    ['EPUB/cover.xhtml', coverPage(book)],
    ['EPUB/cover.svg', drawCover(book)],
    ['EPUB/book.css', BOOK_STYLE],
    ...pages.map(([file, page]): [string, string] => [`EPUB/${file}`, page]),
  ];
  const files: Zippable = { mimetype: [strToU8('application/epub+zip'), { level: 0 }] };
  for (const [name, words] of text) files[name] = strToU8(words);
  for (const [name, bytes] of pictures) files[`EPUB/${name}`] = [bytes, { level: 0 }];
  return zipSync(files, { level: 6, mtime: zipDate() });

  /** What can be linked to in a chapter. */
  function idsIn(chapter: Chapter | undefined): ReadonlySet<string> {
    const html = chapter === undefined ? '' : htmlOf(chapter.essay.id);
    return new Set(['title', 'standfirst', ...[...html.matchAll(/ id="([^"]+)"/g)].map(([, id = '']) => id)]);
  }
}

const coverPage = (book: Book): string =>
  xhtmlPage(
    'Cover',
    book.language,
    x('body', { 'epub:type': 'cover' }, [
      x('div', { class: 'cover' }, [x('img', { src: 'cover.svg', alt: 'Cover', role: 'doc-cover' })]),
    ]),
  );

/** Links to a chapter of this book stay in it; others lead to the site. */
function rewriteLinks(
  archive: Archive,
  { chapters }: Book,
  idsOf: (file: string) => ReadonlySet<string>,
  pictureFile: (path: string) => string | null,
) {
  const urls = createUrls(archive.base);
  const inBook = new Map(chapters.map(({ essay, file }) => [urls.essay(essay.id), file]));
  return (own: string): BookLinks => ({
    linkTo(href) {
      // A link to nowhere, as an author can write one, is no link in a book: readers refuse the whole of it.
      if (href.startsWith('#')) return idsOf(own).has(href.slice(1)) ? href : null;
      if (/^[a-z][a-z0-9+.-]*:/i.test(href)) return /^(?:https?|mailto):/i.test(href) ? href : null;
      const [path = '', hash] = href.split('#');
      const file = inBook.get(path);
      const anchor = hash === undefined || !(file === undefined || idsOf(file).has(hash)) ? '' : `#${hash}`;
      if (file !== undefined) return file === own && anchor !== '' ? anchor : file + anchor;
      return href.startsWith('/') ? archive.address + href : null;
    },
    imageOf: (src) => (src.startsWith(archive.base) ? pictureFile(src.slice(archive.base.length)) : null),
  });
}
