/** An essay in the terms of schema.org: an article in an issue of a periodical, with what it cites. */
import { groupByTarget } from '../../archive/citation/cites.ts';
import { asPersonId, issueId, type SeriesId } from '../../archive/schema/id.ts';
import type { Archive, Essay, Issue } from '../../archive/types.ts';
import { createUrls } from '../../archive/urls.ts';

type Data = Record<string, unknown>;

export function articleJsonLd(archive: Archive, essay: Essay): Data {
  const { id, series, number, record, lang, text } = essay;
  const urls = createUrls(archive.base);
  const url = archive.address + urls.essay(id);
  const issue = number === null ? undefined : archive.issues.get(issueId(series, number));
  const changed = record.corrections.at(-1)?.date;
  return {
    '@context': 'https://schema.org',
    '@type': 'Article',
    '@id': url,
    url,
    headline: record.title,
    ...(record.standfirst === undefined ? {} : { abstract: record.standfirst }),
    author: record.author.map((author) => authorData(archive, author)),
    datePublished: record.date,
    ...(changed === undefined ? {} : { dateModified: changed }),
    inLanguage: lang,
    wordCount: text.words,
    isAccessibleForFree: true,
    isPartOf: issue === undefined ? periodicalData(archive, series) : issueData(archive, issue),
    citation: citedData(archive, essay),
    ...(record.rights === undefined ? {} : { copyrightNotice: record.rights }),
    provider: { '@type': 'Organization', name: archive.title, url: archive.address + urls.home() },
  };
}

function authorData(archive: Archive, author: string): Data {
  const id = asPersonId(author);
  const person = archive.people.get(id);
  return {
    '@type': person?.kind === 'body' ? 'Organization' : 'Person',
    name: person?.name ?? author,
    ...(person === undefined ? {} : { url: archive.address + createUrls(archive.base).person(id) }),
  };
}

/** Each issue or work that the essay cites, once. */
function citedData(archive: Archive, { id }: Essay): Data[] {
  const urls = createUrls(archive.base);
  return groupByTarget(archive, archive.graph.citationsOf(id)).targets.map(({ series, issue, work }) =>
    issue !== null
      ? // Of the series its address is enough here.
        { ...issueData(archive, issue), isPartOf: { '@id': archive.address + urls.series(series.id) } }
      : {
          '@type': 'CreativeWork',
          '@id': archive.address + urls.work(series.id, work?.id ?? ''),
          name: work?.title ?? '',
          isPartOf: { '@id': archive.address + urls.series(series.id) },
        },
  );
}

/** An issue in the terms of schema.org. An estimated date is omitted, because other programs would take it as known. */
export function issueData(archive: Archive, { series, number, date }: Issue): Data {
  const url = archive.address + createUrls(archive.base).issue(series, number);
  return {
    '@type': 'PublicationIssue',
    '@id': url,
    url,
    issueNumber: String(number),
    ...(date?.kind === 'printed' ? { datePublished: date.date } : {}),
    isPartOf: periodicalData(archive, series),
  };
}

export function periodicalData(archive: Archive, id: SeriesId): Data {
  const record = archive.series.get(id)?.record;
  const url = archive.address + createUrls(archive.base).series(id);
  const others = [record?.abbreviation, ...(record?.names ?? []).map(({ name }) => name)].filter(
    (name) => name !== undefined && name !== record?.title,
  );
  return {
    '@type': 'Periodical',
    '@id': url,
    url,
    name: record?.title ?? id,
    ...(others.length === 0 ? {} : { alternateName: others }),
  };
}

/** The site in the terms of schema.org, with the address at which it is searched. */
export function siteData(archive: Archive): Record<string, unknown> {
  const urls = createUrls(archive.base);
  const url = archive.address + urls.home();
  return {
    '@context': 'https://schema.org',
    '@type': 'WebSite',
    '@id': url,
    url,
    name: archive.title,
    inLanguage: archive.language,
    publisher: { '@type': 'Organization', name: archive.keeper.name },
    potentialAction: {
      '@type': 'SearchAction',
      target: {
        '@type': 'EntryPoint',
        urlTemplate: `${archive.address}${urls.search()}?q={search_term_string}`,
      },
      'query-input': 'required name=search_term_string',
    },
  };
}
