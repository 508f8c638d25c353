/** The contents of a book: its chapters, each with its headings, or its quotations and citations. */
import { escapeXml } from '../../algorithms/xml.ts';
import { type ContentsEntry, tableOfContents } from '../../archive/table-of-contents.ts';
import type { Archive } from '../../archive/types.ts';
import type { Book, Chapter } from './book.ts';
import { xhtmlPage } from './xhtml.ts';

export function navigationPage(archive: Archive, book: Book): string {
  const chapters = book.chapters.map((chapter) => entryOf(archive, chapter, book.chapters.length));
  return xhtmlPage(
    'Contents',
    archive.language,
    [
      '<body>',
      `<nav epub:type="toc" role="doc-toc" id="toc" aria-labelledby="contents"><h1 id="contents">Contents</h1><ol>${chapters.join('')}</ol></nav>`,
      '<nav epub:type="landmarks" hidden="hidden" aria-label="Landmarks"><ol>',
      '<li><a epub:type="cover" href="cover.xhtml">Cover</a></li>',
      '<li><a epub:type="toc" href="nav.xhtml#toc">Contents</a></li>',
      `<li><a epub:type="bodymatter" href="${book.chapters[0]?.file}">Text</a></li>`,
      '</ol></nav>',
      '</body>',
    ].join('\n'),
  );
}

function entryOf(archive: Archive, { essay, file }: Chapter, of: number): string {
  const { series, number, record } = essay;
  const label = archive.series.get(series)?.label ?? series;
  const place = of === 1 || number === null ? '' : `${label} ${number}: `;
  const parts = tableOfContents(essay, archive).map(
    (entry) => `<li><a href="${file}#${entry.anchor}">${escapeXml(wordsOf(entry))}</a></li>`,
  );
  const under = parts.length === 0 ? '' : `<ol>${parts.join('')}</ol>`;
  return `<li><a href="${file}">${escapeXml(place + record.title)}</a>${under}</li>`;
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
