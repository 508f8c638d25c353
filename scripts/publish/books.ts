/**
 * An EPUB of each essay, of each issue that is held and of each year: what a reader takes away. A book whose essays
 * are unchanged is taken from the cache.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { type Archive, compareDates, yearOf } from '../../src/archive/archive.ts';
import type { EssayId } from '../../src/archive/schema/id.ts';
import { createUrls } from '../../src/archive/urls.ts';
import { type Book, essayBook, issueBook, yearBook } from '../../src/exports/book/book.ts';
import { writeBook } from '../../src/exports/book/write-book.ts';
import { codeVersion } from '../../src/site/code-version.ts';
import { fillEssay } from '../../src/site/fill-essay.ts';
import { cacheOf, projectRoot } from '../../src/site/project.ts';
import { openBytes } from './bytes-cache.ts';
import type { PublishPart } from './publish-part.ts';

export const books: PublishPart = {
  name: 'books',
  async run(site, { archive, content, htmlOf }) {
    const cache = openBytes(join(cacheOf(content), 'books'));
    const settings = codeVersion(projectRoot(), ['archive', 'markdown', 'site', 'exports']);
    const urls = createUrls(archive.base);
    const filled = (id: EssayId): string => {
      const essay = archive.essays.get(id);
      if (essay === undefined) throw new Error(`the archive has no essay ${id}`);
      return fillEssay(htmlOf(id), essay, archive, urls);
    };
    const pictureOf = (path: string): Uint8Array | null =>
      existsSync(join(site, path)) ? readFileSync(join(site, path)) : null;
    let [made, kept, bytes] = [0, 0, 0];
    for (const [address, book] of booksOf(archive)) {
      const text = new Map(book.chapters.map(({ essay: { id } }) => [id, filled(id)]));
      const key = cache.keyOf(Buffer.from(describe(archive, book, text, pictureOf)), settings);
      const stored = cache.read(key);
      const written = stored ?? writeBook(archive, book, { htmlOf: (id) => text.get(id) ?? '', pictureOf });
      if (stored === null) cache.write(key, written);
      else kept++;
      made++;
      bytes += written.length;
      const path = join(site, decodeURIComponent(address.slice(archive.base.length)));
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, written);
    }
    cache.dropUnused();
    return `${made} EPUB files, ${Math.round(bytes / 1000)} kB; ${kept} from the cache`;
  },
};

/** Every book with the address of its file. */
function* booksOf(archive: Archive): Iterable<[string, Book]> {
  const urls = createUrls(archive.base);
  const essays = [...archive.essays.values()].sort(
    (a, b) => compareDates(a.record.date, b.record.date) || (a.number ?? 0) - (b.number ?? 0),
  );
  for (const essay of essays) yield [urls.essayBook(essay.id), essayBook(archive, essay)];
  for (const issue of archive.issues.values())
    if (issue.held) yield [urls.issueBook(issue.series, issue.number), issueBook(archive, issue)];
  for (const [year, of] of Map.groupBy(essays, ({ record }) => yearOf(record.date)))
    yield [urls.yearBook(year), yearBook(archive, year, of)];
}

/** All that a book is made from, the code aside. */
function describe(
  archive: Archive,
  { chapters, ...book }: Book,
  text: ReadonlyMap<EssayId, string>,
  pictureOf: (path: string) => Uint8Array | null,
): string {
  const { title, address, base, keeper, language } = archive;
  const pictures = [...text.values()].flatMap((html) =>
    [...html.matchAll(/<img [^>]*src="([^"]+)"/g)].map(([, src = '']) => {
      const bytes = src.startsWith(base) ? pictureOf(src.slice(base.length)) : null;
      return [src, bytes === null ? null : Buffer.from(bytes).toString('base64')];
    }),
  );
  return JSON.stringify([
    { title, address, base, keeper, language },
    book,
    chapters.map(({ essay: { id, digest, record } }) => [id, digest, record]),
    [...text],
    pictures,
    [...archive.series.values()].map(({ label, record }) => [label, record]),
    [...archive.people],
  ]);
}
