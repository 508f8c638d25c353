/** The site's pages for search engines (sitemaps.org), each with the day of its last change where the records tell it. */
import type { Archive, Essay } from '../../archive/archive.ts';
import type { ExportedFile } from '../exported-file.ts';
import { escapeXml } from '../xml.ts';

/** The most addresses that one sitemap may hold. */
const MOST = 50_000;

/** `pages` are the addresses of the pages below the site, in order: `epsr/1254/`. */
export function sitemapFiles(archive: Archive, pages: readonly string[]): ExportedFile[] {
  const days = lastModifiedDates(archive);
  const parts = Array.from({ length: Math.ceil(pages.length / MOST) }, (_, index) =>
    pages.slice(index * MOST, (index + 1) * MOST),
  );
  const files = parts.map((part, index) => ({
    path: `sitemap-${index + 1}.xml`,
    content: writeSitemap(archive, part, days),
    day: latest(part.flatMap((page) => days.get(page) ?? [])),
  }));
  const root = archive.address + archive.base;
  const index = [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<sitemapindex xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...files.map(
      ({ path, day }) => `  <sitemap><loc>${escapeXml(root + path)}</loc>${lastmod(day)}</sitemap>`,
    ),
    '</sitemapindex>',
    '',
  ].join('\n');
  return [
    { path: 'sitemap-index.xml', content: index },
    ...files.map(({ path, content }) => ({ path, content })),
  ];
}

function writeSitemap(
  { address, base }: Archive,
  pages: readonly string[],
  days: ReadonlyMap<string, string>,
): string {
  return [
    '<?xml version="1.0" encoding="UTF-8"?>',
    '<urlset xmlns="http://www.sitemaps.org/schemas/sitemap/0.9">',
    ...pages.map(
      (page) => `  <url><loc>${escapeXml(address + base + page)}</loc>${lastmod(days.get(page))}</url>`,
    ),
    '</urlset>',
    '',
  ].join('\n');
}

const lastmod = (day: string | undefined): string => (day === undefined ? '' : `<lastmod>${day}</lastmod>`);

/** The day of the last change of each page that an essay alone decides: its own, its issue's, its series', the home page. */
function lastModifiedDates(archive: Archive): Map<string, string> {
  const days = new Map<string, string>();
  for (const essay of archive.essays.values()) {
    const day = lastDayOf(essay);
    if (day === undefined) continue;
    const { id, series, number } = essay;
    for (const page of [`${id}/`, `${series}/${number ?? 'unnumbered'}/`, `${series}/`, ''])
      days.set(page, latest([day, days.get(page) ?? day]) ?? day);
  }
  return days;
}

const lastDayOf = ({ record }: Essay): string | undefined =>
  latest([record.added, record.checked?.date, ...record.corrections.map(({ date }) => date)]);

const latest = (days: readonly (string | undefined)[]): string | undefined =>
  days.reduce((a, b) => (a === undefined || (b !== undefined && b > a) ? b : a), undefined);
