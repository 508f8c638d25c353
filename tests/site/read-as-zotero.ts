/**
 * Reads a page as Zotero's generic reader ("Embedded Metadata") does: Highwire's names first, then Dublin Core, then
 * Open Graph; the kind of thing is a journal article where a journal is named. Written from that reader's behaviour.
 */
import { attribute, elementsOf, type Page } from './read-site.ts';

export interface ZoteroItem {
  readonly itemType: string;
  readonly title: string | null;
  readonly creators: readonly { readonly lastName: string; readonly firstName: string }[];
  readonly date: string | null;
  readonly publicationTitle: string | null;
  readonly journalAbbreviation: string | null;
  readonly issue: string | null;
  readonly language: string | null;
  readonly url: string | null;
  readonly rights: string | null;
}

export function readAsZotero({ tree }: Page): ZoteroItem {
  const metas = elementsOf(tree).filter(({ tagName }) => tagName === 'meta');
  const all = (name: string): string[] =>
    metas
      .filter(
        (meta) =>
          (attribute(meta, 'name') ?? attribute(meta, 'property') ?? '').toLowerCase().replace(':', '.') ===
          name,
      )
      .map((meta) => attribute(meta, 'content') ?? '');
  const first = (...names: string[]): string | null => names.map(all).find(([value]) => value)?.[0] ?? null;
  const authors = all('citation_author').length > 0 ? all('citation_author') : all('dc.creator');
  const publicationTitle = first('citation_journal_title', 'dc.relation.ispartof');
  return {
    itemType: first('citation_journal_title') === null ? 'webpage' : 'journalArticle',
    title: first('citation_title', 'dc.title', 'og.title'),
    creators: authors.map((author) => {
      const parts = author.includes(',') ? author.split(/,\s*/) : author.split(/\s+(?=\S+$)/).reverse();
      return { lastName: parts[0] ?? '', firstName: parts[1] ?? '' };
    }),
    date: first('citation_publication_date', 'dc.date')?.replaceAll('/', '-') ?? null,
    publicationTitle,
    journalAbbreviation: first('citation_journal_abbrev'),
    issue: first('citation_issue'),
    language: first('citation_language', 'dc.language'),
    url: first('citation_public_url', 'dc.identifier', 'og.url'),
    rights: first('dc.rights'),
  };
}
