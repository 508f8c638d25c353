/** `llms.txt` (llmstxt.org): what the archive is and where its texts are, for language models. */
import { escapeXml } from '../algorithms/xml.ts';
import { formatCount } from '../archive/format/counts.ts';
import type { Archive, Essay } from '../archive/types.ts';
import { createUrls } from '../archive/urls.ts';
import { DATA_FILES } from './data/data-files.ts';
import type { ExportedFile } from './types.ts';

/** How many of the newest essays are listed; the rest are in essays.json. */
const NEWEST = 50;

export function llmsTxt(archive: Archive): string {
  const { title, address, keeper } = archive;
  const urls = createUrls(archive.base);
  const link = (name: string, path: string, says: string): string =>
    `- [${name.replace(/[[\]]/g, '\\$&')}](${address}${path}): ${says}`;
  const held = [...archive.issues.values()].filter((issue) => issue.held).length;
  const newest = [...archive.essays.values()]
    .sort((a, b) => compare(b.record.added ?? '', a.record.added ?? '') || compare(a.id, b.id))
    .slice(0, NEWEST);
  return [
    `# ${title}`,
    `> An archive of ${[...archive.series.values()].map(({ record }) => record.title).join(' and ')}: ${formatCount(
      archive.essays.size,
      'essay',
    )} of ${formatCount(held, 'issue')} held, kept by ${keeper.name}.`,
    [
      'Each paragraph has a permanent number: paragraph 14 of an essay is the end of its address, `#p14`, and is cited as ¶ 14.',
      'Texts stand as printed; what the archive adds is marked as its own. Beside each essay stand `index.md` and `index.txt`.',
      'A text that says “Not yet checked against print.” may have errors of copying: say so where you quote it.',
    ].join('\n'),
    '## Series',
    [...archive.series.values()]
      .map(({ id, record }) => link(record.title, urls.series(id), 'all its numbers, held and not held'))
      .join('\n'),
    '## Data',
    DATA_FILES.map(({ name, says }) => link(name, urls.file(`data/${name}`), says)).join('\n'),
    '## Newest essays',
    newest.map(({ id, record }) => link(record.title, `${urls.essay(id)}index.md`, record.date)).join('\n'),
    '## Optional',
    [
      link('Manual', urls.docs(), 'how to create and maintain an archive'),
      ...archive.pages.map((page) =>
        link(page.record.title, urls.page(page.id), page.record.summary ?? 'about the archive'),
      ),
    ].join('\n'),
    '',
  ].join('\n\n');
}

const compare = (a: string, b: string): number => (a < b ? -1 : a > b ? 1 : 0);

/** `robots.txt`: everything may be crawled; the address of the sitemap. Crawlers look for it at the root of a host only. */
export const robotsTxt = ({ address, base }: Archive): string =>
  `User-agent: *\nAllow: /\n\nSitemap: ${address}${base}sitemap-index.xml\n`;

/** The most addresses that one sitemap may hold. */
const MOST = 50_000;

/**
 * Sitemaps (sitemaps.org), each page with the day of its last change where the records have it. `pages` are the addresses
 * of the pages below the site, in order: `epsr/1254/`.
 */
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
