/**
 * Every address of the site is made here, so that an address has one shape, one base and one place to change.
 * Paths end in a slash; `base` is the archive's folder on its host, with a slash at both ends.
 */
import type { EssayId, PersonId, SeriesId, SourceId } from './schema/id.ts';

/** First words of addresses that a series, work or slug may not take. */
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

/** The id of a citing essay on a page of passages. */
export const citingAnchor = (citing: EssayId): string => `by-${citing.replaceAll('/', '-')}`;

/** Makes the addresses of a site under one base path. */
export function createUrls(base: string) {
  const at = (path: string): string => `${base}${path}`;
  const turned = (page: number): string => (page === 1 ? '' : `${page}/`);
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
    /** A page of all that cites an issue or a work (`epsr/1254`, `epsr/books-15`), or one citing essay on it. */
    /** Books to take away; a plain build has none. */
    essayBook: (essay: EssayId): string => at(`${essay}/${essay.replaceAll('/', '-')}.epub`),
    issueBook: (series: SeriesId, number: number): string =>
      at(`${series}/${number}/${series}-${number}.epub`),
    yearBook: (year: number): string => at(`years/${year}/${year}.epub`),
    /** How to read without the network, and the site as one file. */
    offline: (): string => at('offline/'),
    siteCopy: (): string => at('offline/site.zip'),
    citedBy: (cited: string, page = 1, citing?: EssayId): string =>
      at(`${cited}/cited-by/${turned(page)}${citing === undefined ? '' : `#${citingAnchor(citing)}`}`),
    work: (series: SeriesId, work: string): string => at(`${series}/${work}/`),
    people: (): string => at('people/'),
    person: (person: PersonId): string => at(`people/${person}/`),
    sources: (): string => at('sources/'),
    source: (source: SourceId, page = 1): string => at(`sources/${source}/${page === 1 ? '' : `${page}/`}`),
    years: (): string => at('years/'),
    year: (year: number): string => at(`years/${year}/`),
    search: (query?: string): string =>
      at(`search/${query === undefined ? '' : `?q=${encodeURIComponent(query)}`}`),
    citations: (): string => at('citations/'),
    /** The list of what is cited and not held. */
    notHeld: (page = 1): string => at(`citations/not-held/${turned(page)}`),
    /** The register of what leads nowhere. */
    unresolved: (page = 1): string => at(`citations/unresolved/${turned(page)}`),
    /** The register of numbers and dates that disagree. */
    dates: (page = 1): string => at(`citations/dates/${turned(page)}`),
    /** What is shown of an issue, a work or a paragraph (`epsr/1254`, `epsr/1254/a-slug/p14`) before it is followed. */
    preview: (of: string): string => at(`previews/${of}.json`),
    quotations: (): string => at('quotations/'),
    /** A register of quotations, page by page. */
    quotationRegister: (register: string, page = 1): string =>
      at(`quotations/${register}/${page === 1 ? '' : `${page}/`}`),
    page: (page: string): string => at(`about/${page === 'about' ? '' : `${page}/`}`),
    docs: (page?: string): string => at(`docs/${page === undefined ? '' : `${page}/`}`),
    data: (): string => at('data/'),
    /** Pictures for those who show a link; a plain build has none. */
    card: (essay?: EssayId): string => at(essay === undefined ? 'card.png' : `${essay}/card.png`),
    /** Feeds: new essays of a series, new citations of an issue. */
    seriesFeed: (series: SeriesId): string => at(`${series}/feed.xml`),
    issueFeed: (series: SeriesId, number: number): string => at(`${series}/${number}/feed.xml`),
  };
}

export type Urls = ReturnType<typeof createUrls>;
