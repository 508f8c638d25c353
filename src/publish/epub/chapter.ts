/** An essay as a chapter: its header, its text, and a footer with how to cite it and its address. */
import { x } from 'xastscript';
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
  const authors = authorsOf(archive, essay).map(({ name }) => name);
  const address = archive.address + createUrls(archive.base).essay(essay.id);
  const isUnchecked = record.checked === undefined && record.provenance !== undefined;
  const header = x('header', [
    x('p', { class: 'of' }, [
      `${label}${number === null ? '' : ` ${number}`}, `,
      x('time', { datetime: record.date }, formatDate(record.date)),
    ]),
    x('h1', { id: 'title' }, record.title),
    record.standfirst === undefined ? null : x('p', { class: 'stand', id: 'standfirst' }, record.standfirst),
    x('p', { class: 'by' }, authors.join(', ')),
  ]);
  const footer = x('footer', { class: 'end' }, [
    x('p', `Cite as ${citeAs(archive, essay)} ¶ and the number of the paragraph.`),
    x('p', [x('a', { href: address }, address)]),
    isUnchecked ? x('p', 'Not yet checked against print.') : null,
    record.rights === undefined ? null : x('p', record.rights),
    x('p', `${archive.title}, kept by ${archive.keeper.name}.`),
  ]);
  const section = { 'epub:type': 'chapter', role: 'doc-chapter', 'aria-labelledby': 'title' };
  const body = x('body', { 'epub:type': 'bodymatter' }, [
    x('section', section, [header, ...toXhtml(html, links), footer]),
  ]);
  return xhtmlPage(record.title, lang, body);
}
