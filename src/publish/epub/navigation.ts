/** The table of contents of a book: its chapters, each with its headings, or its quotations and citations. */
import type { Element } from 'xast';
import { x } from 'xastscript';
import { type ContentsEntry, tableOfContents } from '../../archive/table-of-contents.ts';
import type { Archive } from '../../archive/types.ts';
import type { Book, Chapter } from './book.ts';
import { xhtmlPage } from './xhtml.ts';

export function navigationPage(archive: Archive, book: Book): string {
  const chapters = book.chapters.map((chapter) => entryOf(archive, chapter, book.chapters.length));
  const landmark = (type: string, href: string, words: string): Element =>
    x('li', [x('a', { 'epub:type': type, href }, words)]);
  return xhtmlPage(
    'Contents',
    archive.language,
    x('body', [
      x('nav', { 'epub:type': 'toc', role: 'doc-toc', id: 'toc', 'aria-labelledby': 'contents' }, [
        x('h1', { id: 'contents' }, 'Contents'),
        x('ol', chapters),
      ]),
      x('nav', { 'epub:type': 'landmarks', hidden: 'hidden', 'aria-label': 'Landmarks' }, [
        x('ol', [
          landmark('cover', 'cover.xhtml', 'Cover'),
          landmark('toc', 'nav.xhtml#toc', 'Contents'),
          landmark('bodymatter', book.chapters[0]?.file ?? '', 'Text'),
        ]),
      ]),
    ]),
  );
}

function entryOf(archive: Archive, { essay, file }: Chapter, of: number): Element {
  const { series, number, record } = essay;
  const label = archive.series.get(series)?.label ?? series;
  const place = of === 1 || number === null ? '' : `${label} ${number}: `;
  const parts = tableOfContents(essay, archive).map((entry) =>
    x('li', [x('a', { href: `${file}#${entry.anchor}` }, wordsOf(entry))]),
  );
  return x('li', [x('a', { href: file }, place + record.title), parts.length === 0 ? null : x('ol', parts)]);
}

function wordsOf(entry: ContentsEntry): string {
  const at = entry.at === null ? '' : `¶ ${entry.at} `;
  switch (entry.kind) {
    case 'heading':
      return entry.words;
    case 'quotation':
      return `${at}“${entry.words}”`;
    case 'citation':
      return `${at}cites ${entry.names.join('; ')}`;
  }
}
