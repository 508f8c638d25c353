/**
 * An EPUB of each essay, of each issue that is held and of each year: what a reader takes away. A book whose essays
 * are unchanged is taken from the cache.
 */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { atEssay, atStep, essayFile } from '../../archive/at-step.ts';
import { compareDates, yearOf } from '../../archive/build-archive.ts';
import type { EssayId } from '../../archive/schema/id.ts';
import type { Archive, Essay } from '../../archive/types.ts';
import { createUrls } from '../../archive/urls.ts';
import { cacheKey, openCache } from '../../incremental/cache.ts';
import { codeDigest } from '../../incremental/input-digests.ts';
import { cacheOf, projectRoot } from '../../incremental/paths.ts';
import { renderEssayHtml } from '../../render/essay.ts';
import type { PublishStep } from '../publish-step.ts';
import { type Book, essayBook, issueBook, yearBook } from './book.ts';
import { writeBook } from './write-epub.ts';

/** The code that decides the bytes of a book. */
const BOOK_CODE = ['algorithms', 'archive', 'parse', 'load', 'render', 'exports', 'publish/epub'];

export const buildEpubs: PublishStep = {
  name: 'books',
  async run(site, { archive, content, htmlOf }) {
    const cache = openCache(join(cacheOf(content), 'books'));
    const settings = codeDigest(projectRoot(), BOOK_CODE);
    const urls = createUrls(archive.base);
    // The essays of one year, whose texts go into its essays', its issues' and its own book.
    const ofYear = new Map<EssayId, string>();
    const filled = (essay: Essay): string => {
      const known = ofYear.get(essay.id);
      if (known !== undefined) return known;
      const html = atEssay('filling in its text for a book', essay.id, () =>
        renderEssayHtml(htmlOf(essay.id), essay, archive, urls),
      );
      ofYear.set(essay.id, html);
      return html;
    };
    const common = describeArchive(archive);
    const pictureOf = (path: string): Uint8Array | null =>
      existsSync(join(site, path)) ? readFileSync(join(site, path)) : null;
    let [made, kept, bytes] = [0, 0, 0];
    let now: number | undefined;
    for (const [address, book, year] of booksOf(archive)) {
      if (year !== now) ofYear.clear();
      now = year;
      const text = new Map(book.chapters.map(({ essay }) => [essay.id, filled(essay)]));
      const key = cacheKey(settings, common, describe(archive, book, text, pictureOf));
      const stored = cache.read(key);
      // A chapter is named by the step inside; of the rest of a book its first essay is named.
      const file = book.chapters.slice(0, 1).map(({ essay }) => essayFile(essay.id))[0];
      const written =
        stored ??
        atStep({ step: `writing the book ${address}`, file }, () =>
          writeBook(archive, book, { htmlOf: (id) => text.get(id) ?? '', pictureOf }),
        );
      if (stored === null) cache.write(key, written);
      else kept++;
      made++;
      bytes += written.length;
      const path = join(site, decodeURIComponent(address.slice(archive.base.length)));
      mkdirSync(dirname(path), { recursive: true });
      writeFileSync(path, written);
    }
    cache.evictUnused();
    return `${made} EPUB files, ${Math.round(bytes / 1000)} kB; ${kept} from the cache`;
  },
};

/** Every book with the address of its file, year by year. */
function* booksOf(archive: Archive): Iterable<[address: string, book: Book, year: number]> {
  const urls = createUrls(archive.base);
  const essays = [...archive.essays.values()].sort(
    (a, b) => compareDates(a.record.date, b.record.date) || (a.number ?? 0) - (b.number ?? 0),
  );
  const made = new Set<string>();
  for (const [year, of] of Map.groupBy(essays, ({ record }) => yearOf(record.date))) {
    for (const essay of of) {
      yield [urls.essayBook(essay.id), essayBook(archive, essay), year];
      const { series, number } = essay;
      if (number === null) continue;
      const address = urls.issueBook(series, number);
      if (!made.has(address)) yield [address, issueBook(archive, { series, number }), year];
      made.add(address);
    }
    yield [urls.yearBook(year), yearBook(archive, year, of), year];
  }
}

/** What every book may show of the archive round it. */
const describeArchive = ({ title, address, base, keeper, language, series, people }: Archive): string =>
  JSON.stringify([
    { title, address, base, keeper, language },
    [...series.values()].map(({ label, record }) => [label, record]),
    [...people],
  ]);

/** All that a book is made from, the code aside. */
function describe(
  archive: Archive,
  { chapters, ...book }: Book,
  text: ReadonlyMap<EssayId, string>,
  pictureOf: (path: string) => Uint8Array | null,
): string {
  const { base } = archive;
  const pictures = [...text.values()].flatMap((html) =>
    [...html.matchAll(/<img [^>]*src="([^"]+)"/g)].map(([, src = '']) => {
      const bytes = src.startsWith(base) ? pictureOf(src.slice(base.length)) : null;
      return [src, bytes === null ? null : Buffer.from(bytes).toString('base64')];
    }),
  );
  return JSON.stringify([
    book,
    chapters.map(({ essay: { id, digest, record } }) => [id, digest, record]),
    [...text],
    pictures,
  ]);
}
