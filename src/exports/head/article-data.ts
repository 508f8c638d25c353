/** An essay in the terms of schema.org: an article in an issue of a periodical, with what it cites. */
import type { Archive, Essay } from '../../archive/archive.ts';
import { groupByTarget } from '../../archive/citation/cites.ts';
import { asPersonId, issueId } from '../../archive/schema/id.ts';
import { createUrls } from '../../archive/urls.ts';
import { issueData, periodicalData } from './issue-data.ts';

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
