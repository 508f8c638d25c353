/**
 * The head of an essay's page, for reference managers (Highwire's `citation_*`, which Zotero and Google Scholar read),
 * libraries (Dublin Core), search engines (schema.org) and sites that show links (Open Graph).
 */
import { isUnchecked, NOT_CHECKED } from '../../archive/cite-as.ts';
import { authorsOf } from '../../archive/format/authors.ts';
import type { Archive, Essay } from '../../archive/types.ts';
import { createUrls } from '../../archive/urls.ts';
import { citationItem, fileAs } from '../citation-item.ts';
import { articleJsonLd } from './schema-org.ts';

/** The size of a social card, in pixels: what Open Graph's readers crop to. */
export const CARD_WIDTH = 1200;
export const CARD_HEIGHT = 630;

/** `hasCard`: whether it has a social card. */
export function essayMetadata(archive: Archive, essay: Essay, hasCard: boolean): PageMetadata {
  const { record, lang, id } = essay;
  const item = citationItem(archive, essay);
  const urls = createUrls(archive.base);
  const names = item.author.map(fileAs);
  const optional = (name: string, value: string | undefined): [string, string][] =>
    value === undefined ? [] : [[name, value]];
  return {
    metas: [
      ['citation_title', record.title],
      ...names.map((name): [string, string] => ['citation_author', name]),
      // Years, months and days are separated by slashes, as Google Scholar requires.
      ['citation_publication_date', record.date.replaceAll('-', '/')],
      ['citation_journal_title', item['container-title']],
      ...optional('citation_journal_abbrev', item['container-title-short']),
      ...optional('citation_issue', item.issue),
      ['citation_language', lang],
      ['citation_public_url', item.URL],
      ['citation_fulltext_html_url', item.URL],
      ['DC.title', record.title],
      ...names.map((name): [string, string] => ['DC.creator', name]),
      ['DC.date', record.date],
      ['DC.type', 'Text'],
      ['DC.format', 'text/html'],
      ['DC.language', lang],
      ['DC.identifier', item.URL],
      ['DC.source', archive.title],
      ['DC.relation.ispartof', item['container-title']],
      ...optional('DC.rights', record.rights),
      ...optional('DC.description', isUnchecked(record) ? NOT_CHECKED : undefined),
    ],
    properties: [
      ['og:type', 'article'],
      ...(hasCard ? cardOf(archive, essay) : []),
      ...(record.date.length === 10 ? [['article:published_time', record.date] as const] : []),
      ...authorsOf(archive, essay).map(
        (author) => ['article:author', archive.address + urls.person(author.id)] as const,
      ),
    ],
    alternates: [
      { type: 'application/x-bibtex', href: urls.file(`${id}/cite.bib`), title: 'BibTeX' },
      { type: 'application/x-research-info-systems', href: urls.file(`${id}/cite.ris`), title: 'RIS' },
      {
        type: 'application/vnd.citationstyles.csl+json',
        href: urls.file(`${id}/cite.csl.json`),
        title: 'CSL-JSON',
      },
      { type: 'text/plain', href: urls.file(`${id}/index.txt`), title: 'The text without markup' },
      { type: 'text/markdown', href: urls.file(`${id}/index.md`), title: 'The text in Markdown' },
    ],
    linkedData: articleJsonLd(archive, essay),
  };
}

const cardOf = (archive: Archive, { id, record }: Essay): [string, string][] => [
  ['og:image', archive.address + createUrls(archive.base).card(id)],
  ['og:image:width', String(CARD_WIDTH)],
  ['og:image:height', String(CARD_HEIGHT)],
  ['og:image:alt', record.title],
];

/** What a page says of itself to programs: named values for its head, one thing of schema.org, and other forms of itself. */
export interface PageMetadata {
  /** `name` and value, in order; a name may occur several times. */
  readonly metas: readonly (readonly [name: string, value: string])[];
  /** Open Graph, by property. */
  readonly properties: readonly (readonly [property: string, value: string])[];
  /** The same page as another kind of file. */
  readonly alternates: readonly { readonly type: string; readonly href: string; readonly title: string }[];
  /** JSON-LD, or null. */
  readonly linkedData: Readonly<Record<string, unknown>> | null;
}
