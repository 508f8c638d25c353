/** An essay as a chapter: its head, its text, and at its foot how to cite it and where it stands. */
import { escapeXml } from '../../algorithms/xml.ts';
import { citeAs } from '../../archive/cite-as.ts';
import { authorsOf } from '../../archive/format/authors.ts';
import { formatDate } from '../../archive/format/dates.ts';
import type { Archive, Essay } from '../../archive/types.ts';
import { createUrls } from '../../archive/urls.ts';
import { type BookLinks, toXhtml, xhtmlPage } from './xhtml.ts';

/** `html` is the body of the essay's page. */
export function chapterPage(archive: Archive, essay: Essay, html: string, links: BookLinks): string {
  const { record, series, number, lang } = essay;
  const label = archive.series.get(series)?.label ?? series;
  const authors = authorsOf(archive, essay)
    .map(({ name }) => escapeXml(name))
    .join(', ');
  const address = escapeXml(archive.address + createUrls(archive.base).essay(essay.id));
  const end = [
    `<p>Cite as ${escapeXml(citeAs(archive, essay))} ¶ and the number of the paragraph.</p>`,
    `<p><a href="${address}">${address}</a></p>`,
    record.checked === undefined && record.provenance !== undefined
      ? '<p>Not yet checked against print.</p>'
      : '',
    record.rights === undefined ? '' : `<p>${escapeXml(record.rights)}</p>`,
    `<p>${escapeXml(archive.title)}, kept by ${escapeXml(archive.keeper.name)}.</p>`,
  ];
  const body = [
    '<body epub:type="bodymatter">',
    '<section epub:type="chapter" role="doc-chapter" aria-labelledby="title">',
    '<header>',
    `<p class="of">${escapeXml(label)}${number === null ? '' : ` ${number}`}, <time datetime="${record.date}">${formatDate(record.date)}</time></p>`,
    `<h1 id="title">${escapeXml(record.title)}</h1>`,
    record.standfirst === undefined
      ? ''
      : `<p class="stand" id="standfirst">${escapeXml(record.standfirst)}</p>`,
    `<p class="by">${authors}</p>`,
    '</header>',
    toXhtml(html, links),
    `<footer class="end">${end.join('')}</footer>`,
    '</section>',
    '</body>',
  ];
  return xhtmlPage(record.title, lang, body.filter(Boolean).join('\n'));
}
