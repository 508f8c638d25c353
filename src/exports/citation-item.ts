/**
 * An essay as a bibliography has it, in the terms of CSL-JSON: an article in a numbered periodical. Every format and
 * style of citation is written from this one item. Its id is the essay's, in every file and for ever.
 */
import type { Archive, Essay } from '../archive/archive.ts';
import { atEssay } from '../archive/at-step.ts';
import { isUnchecked, NOT_CHECKED } from '../archive/cite-as.ts';
import { asPersonId } from '../archive/schema/id.ts';
import { createUrls } from '../archive/urls.ts';
import { type PersonName, parsePersonName } from './part-name.ts';

export interface CitationItem {
  readonly id: string;
  readonly type: 'article-journal';
  readonly title: string;
  readonly author: readonly PersonName[];
  readonly 'container-title': string;
  readonly 'container-title-short'?: string;
  readonly issue?: string;
  /** Year, and month and day where known. */
  readonly issued: { readonly 'date-parts': readonly [readonly number[]] };
  readonly URL: string;
  readonly language: string;
  /** The archive that the text was read in. */
  readonly source: string;
  readonly note?: string;
}

export function citationItem(archive: Archive, essay: Essay): CitationItem {
  const { record, series: id, number, lang } = essay;
  const series = archive.series.get(id)?.record;
  return {
    id: essay.id,
    type: 'article-journal',
    title: record.title,
    author: record.author.map((author) => {
      const person = archive.people.get(asPersonId(author));
      return person === undefined ? { literal: author } : parsePersonName(person);
    }),
    'container-title': series?.title ?? id,
    ...(series?.abbreviation === undefined ? {} : { 'container-title-short': series.abbreviation }),
    ...(number === null ? {} : { issue: String(number) }),
    issued: { 'date-parts': [record.date.split('-').map(Number)] },
    URL: archive.address + createUrls(archive.base).essay(essay.id),
    language: lang,
    source: archive.title,
    ...(isUnchecked(record) ? { note: NOT_CHECKED } : {}),
  };
}

/** Every essay of the archive, in its order. */
export const citationItems = (archive: Archive): CitationItem[] =>
  [...archive.essays.values()].map((essay) =>
    atEssay('describing it for bibliographies', essay.id, () => citationItem(archive, essay)),
  );
