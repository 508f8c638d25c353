/**
 * An essay as a bibliography has it, in the terms of CSL-JSON: an article in a numbered periodical. Every format and
 * style of citation is written from this one item. Its id is the essay's, in every file and for ever.
 */
import { atEssay } from '../archive/at-step.ts';
import { isUnchecked, NOT_CHECKED } from '../archive/cite-as.ts';
import { asPersonId } from '../archive/schema/id.ts';
import type { Person } from '../archive/schema/person.ts';
import type { Archive, Essay } from '../archive/types.ts';
import { createUrls } from '../archive/urls.ts';

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

/**
 * The parts of a name, as bibliographies order them. They are parsed from the person's `sort`, which an editor
 * wrote; without a comma there nothing is guessed, and the name stays whole, as that of a body does.
 */
export type PersonName =
  | { readonly literal: string }
  | {
      readonly family: string;
      readonly given?: string;
      /** Put before the family name, and dropped where the family name is alone: 'de' of 'Beauvoir, Simone de'. */
      readonly 'dropping-particle'?: string;
      /** Part of the family name that isn't put in order: 'van' of 'van Dijk, Teun'. */
      readonly 'non-dropping-particle'?: string;
      readonly suffix?: string;
    };

export function parsePersonName({ name, sort, kind }: Pick<Person, 'name' | 'sort' | 'kind'>): PersonName {
  if (kind === 'body' || sort === undefined || !sort.includes(',')) return { literal: name };
  const [before = '', after = '', ...rest] = sort.split(',').map((part) => part.trim());
  const suffix = rest.join(', ');
  const [, leading = '', family = before] = /^((?:\p{Ll}[\p{L}’']*\s+)*)(.+)$/u.exec(before) ?? [];
  const [, given = after, trailing = ''] = /^(.*?)((?:\s+\p{Ll}[\p{L}’']*)*)$/u.exec(after) ?? [];
  return {
    family,
    ...(given === '' ? {} : { given }),
    ...(trailing.trim() === '' ? {} : { 'dropping-particle': trailing.trim() }),
    ...(leading.trim() === '' ? {} : { 'non-dropping-particle': leading.trim() }),
    ...(suffix === '' ? {} : { suffix }),
  };
}

/** The parts of a name in which it is put in order: family with its particle, given names, suffix; or the whole. */
export function invertName(name: PersonName): { family: string; given: string; suffix: string } {
  if ('literal' in name) return { family: name.literal, given: '', suffix: '' };
  return {
    family: [name['non-dropping-particle'], name.family].filter(Boolean).join(' '),
    given: [name.given, name['dropping-particle']].filter(Boolean).join(' '),
    suffix: name.suffix ?? '',
  };
}

/** `Beauvoir, Simone de`, `van Dijk, Teun`, `King, Martin Luther, Jr.`: a name as lists of names have it. */
export function fileAs(name: PersonName): string {
  const { family, given, suffix } = invertName(name);
  return [family, given, suffix].filter((part) => part !== '').join(', ');
}
