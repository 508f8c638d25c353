/** An issue and its series in the terms of schema.org. */
import type { Archive, Issue } from '../../archive/archive.ts';
import type { SeriesId } from '../../archive/schema/id.ts';
import { createUrls } from '../../archive/urls.ts';

type Data = Record<string, unknown>;

/** A date that was worked out is no date of publication that could be handed on as known. */
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
