/** Every URL path of the site. Paths of pages end in a slash; `base` is the archive's folder on its host. */
import type { EssayId, PersonId, SeriesId, SourceId } from './schema/id.ts';

/** Path segments that no series, work or slug may have. */
export const RESERVED_WORDS: ReadonlySet<string> = new Set([
  '404',
  '_astro',
  'about',
  'cited-by',
  'citations',
  'data',
  'docs',
  'feed',
  'fonts',
  'index',
  'manifest',
  'offline',
  'pagefind',
  'people',
  'previews',
  'quotations',
  'search',
  'sitemap',
  'sources',
  'unnumbered',
  'years',
]);

/** The anchor of a citing essay on a page of `cited-by/`. */
export const citingAnchor = (citing: EssayId): string => `by-${citing.replaceAll('/', '-')}`;

/** `base` has a slash at both ends. */
export function createUrls(base: string) {
  const at = (path: string): string => `${base}${path}`;
  const pageOf = (page: number): string => (page === 1 ? '' : `${page}/`);
  return {
    /** Any file of `public/` or of the build, by its path without a leading slash. */
    file: at,
    home: (): string => at(''),
    series: (series: SeriesId): string => at(`${series}/`),
    /** An issue's own page, held or not. */
    issue: (series: SeriesId, number: number | null): string => at(`${series}/${number ?? 'unnumbered'}/`),
    /** An essay, or one paragraph of it. */
    essay: (essay: EssayId, anchor?: string): string =>
      at(`${essay}/${anchor === undefined ? '' : `#${anchor}`}`),
    /** EPUBs; only `npm run publish` writes them. */
    essayBook: (essay: EssayId): string => at(`${essay}/${essay.replaceAll('/', '-')}.epub`),
    issueBook: (series: SeriesId, number: number): string =>
      at(`${series}/${number}/${series}-${number}.epub`),
    yearBook: (year: number): string => at(`years/${year}/${year}.epub`),
    /** Offline reading, and the site as one file. */
    offline: (): string => at('offline/'),
    siteCopy: (): string => at('offline/site.zip'),
    /** The citations of an issue or a work (`epsr/1254`, `epsr/books-15`), or one citing essay among them. */
    citedBy: (cited: string, page = 1, citing?: EssayId): string =>
      at(`${cited}/cited-by/${pageOf(page)}${citing === undefined ? '' : `#${citingAnchor(citing)}`}`),
    work: (series: SeriesId, work: string): string => at(`${series}/${work}/`),
    people: (): string => at('people/'),
    person: (person: PersonId): string => at(`people/${person}/`),
    sources: (): string => at('sources/'),
    source: (source: SourceId, page = 1): string => at(`sources/${source}/${pageOf(page)}`),
    years: (): string => at('years/'),
    year: (year: number): string => at(`years/${year}/`),
    search: (query?: string): string =>
      at(`search/${query === undefined ? '' : `?q=${encodeURIComponent(query)}`}`),
    citations: (): string => at('citations/'),
    notHeld: (page = 1): string => at(`citations/not-held/${pageOf(page)}`),
    unresolved: (page = 1): string => at(`citations/unresolved/${pageOf(page)}`),
    /** Citations whose number and date disagree. */
    dates: (page = 1): string => at(`citations/dates/${pageOf(page)}`),
    /** The preview of an issue, a work or a paragraph (`epsr/1254`, `epsr/1254/a-slug/p14`). */
    preview: (of: string): string => at(`previews/${of}.json`),
    quotations: (): string => at('quotations/'),
    quotationRegister: (register: string, page = 1): string => at(`quotations/${register}/${pageOf(page)}`),
    page: (page: string): string => at(`about/${page === 'about' ? '' : `${page}/`}`),
    docs: (page?: string): string => at(`docs/${page === undefined ? '' : `${page}/`}`),
    data: (): string => at('data/'),
    /** Social cards; only `npm run publish` writes them. */
    card: (essay?: EssayId): string => at(essay === undefined ? 'card.png' : `${essay}/card.png`),
    /** New essays of a series, new citations of an issue. */
    seriesFeed: (series: SeriesId): string => at(`${series}/feed.xml`),
    issueFeed: (series: SeriesId, number: number): string => at(`${series}/${number}/feed.xml`),
  };
}

export type Urls = ReturnType<typeof createUrls>;
