/**
 * Builds the lists from which the search finds pages by name. `names.json` is loaded with the first search; `issues.json` only
 * for a query with a digit; a block of `essays/` only for the issues that are shown.
 */

import { yearOf } from '../../archive/build-archive.ts';
import { quotationsOfIssue } from '../../archive/citation/cited-by.ts';
import { citationsFromElsewhere } from '../../archive/citation/cites.ts';
import { splitHeadline } from '../../archive/format/headline.ts';
import { asPersonId, type EssayId, issueId } from '../../archive/schema/id.ts';
import type { Archive, Essay, Issue, Series } from '../../archive/types.ts';
import { familyMember, type Work } from '../../archive/works.ts';
import { personKey, titleKey } from './match-name.ts';
import { blockOf, packTables } from './pack.ts';

type Kinds = readonly { readonly kind: string; readonly one: string }[];
type Pages = readonly (readonly [path: string, title: string])[];

/** `kinds` names the kinds of sources; `pages` are other pages by their path below the base. */
export const buildNameList = (archive: Archive, kinds: Kinds, pages: Pages): object =>
  packTables(listNames(archive, kinds, pages));

export type Names = ReturnType<typeof listNames>;
export type ListedPerson = Names['people'][number];
export type ListedSource = Names['sources'][number];
export type ListedWork = Names['works'][number];

function listNames(archive: Archive, kinds: Kinds, pages: Pages) {
  const { people, sources, essaysBy, essaysQuoting } = archive;
  const all = [...archive.essays.values()].map(({ record }) => yearOf(record.date));
  const first = all.length === 0 ? 0 : Math.min(...all);
  const series = [...archive.series.values()];
  return {
    /** The published address of the site with its base path, with a slash at its end. */
    address: archive.address + archive.base,
    /** First and last year of the charts. */
    years: [first, Math.max(0, ...all)] as const,
    series: series.map(({ id, label }) => ({ id, label })),
    people: [...people].map(([id, { name, printed, kind, sort }]) => ({
      id,
      name,
      others: otherForms(name, printed, personKey),
      /** The family name where that is not the last word of the name, else ''; a body has null, and no parts. */
      family: kind === 'body' ? null : familyName(name, sort),
      ...countYears(essaysBy.get(id)),
    })),
    sources: [...sources].map(([id, { title, printed, kind, sort }]) => ({
      id,
      name: title,
      others:
        kind === 'person'
          ? otherForms(title, [...printed, familyName(title, sort)], personKey)
          : otherForms(title, [title.split(':')[0] ?? '', ...printed], titleKey),
      /** '' for a person. */
      kind: kind === 'person' ? '' : (kinds.find((known) => known.kind === kind)?.one ?? ''),
      quotations: archive.quotations.from(id).length,
      ...countYears(essaysQuoting.get(id)),
    })),
    works: series.flatMap(({ id: of, record, works }) =>
      works.map((work) => {
        const { id, title, issue, date } = work;
        const member = familyMember(record, id);
        const known = record.works.find((single) => single.id === id) ?? member?.work;
        const printed = (known?.printed ?? []).map((form) => form.replaceAll('{n}', member?.n ?? ''));
        const others = otherForms(title, printed, titleKey);
        return {
          series: of,
          id,
          name: title,
          others,
          issue,
          date: date ?? '',
          citedBy: countCiting(archive, work),
        };
      }),
    ),
    pages: pages.map(([path, title]) => ({ path, title })),
  };

  /** How many essays there are, and in each year of the charts up to the last with any. */
  function countYears(ids: readonly EssayId[] = []) {
    const counts: number[] = [];
    for (const id of ids) {
      const at = yearOf(archive.essays.get(id)?.record.date ?? '') - first;
      counts[at] = (counts[at] ?? 0) + 1;
    }
    return { essays: ids.length, counts: Array.from(counts, (count = 0) => count) };
  }
}

/** The issues of every series. */
export const buildIssueList = (archive: Archive): object[] =>
  [...archive.series.values()].map((series) => packTables(listSeries(archive, series)));

export type ListedSeries = ReturnType<typeof listSeries>;
export type ListedIssue = ListedSeries['issues'][number];

function listSeries(archive: Archive, { id, label, record, issues, unnumbered }: Series) {
  return {
    id,
    label,
    /** The names and citation forms of the series, for the citation grammar. */
    record,
    /** Dates of the essays whose issue is unknown. */
    unnumbered: unnumbered.flatMap((essay) => archive.essays.get(essay)?.record.date ?? []),
    /** Lowest number first. */
    issues: issues.map((issue) => ({
      number: issue.number,
      ...datesOfIssue(archive, issue),
      essays: issue.essays.length,
      citedBy: countCiting(archive, issue),
    })),
  };
}

/** The essays in blocks, by the path of each (`blockOf`). */
export const buildEssayBlocks = (archive: Archive): Map<string, object> =>
  new Map(
    [...Map.groupBy(archive.essays.values(), ({ series, number }) => blockOf(series, number))].map(
      ([path, of]) => [path, packTables({ essays: of.map((essay) => listEssay(archive, essay)) })],
    ),
  );

export type ListedEssay = ReturnType<typeof listEssay>;

function listEssay(archive: Archive, { slug, record, series, number }: Essay) {
  const issue = number === null ? undefined : archive.issues.get(issueId(series, number));
  const isOfIssue = issue !== undefined && datesOfIssue(archive, issue).date === record.date;
  return {
    number,
    slug,
    title: splitHeadline(record).title,
    authors: record.author.map((id) => archive.people.get(asPersonId(id))?.name ?? id),
    /** '' if it is that of the issue. */
    date: isOfIssue ? '' : record.date,
  };
}

/** The printed date of an issue; else the date of its first essay; else the estimated one; '' if unknown. */
function datesOfIssue(archive: Archive, { date: known, essays }: Issue) {
  const own = essays.flatMap((id) => archive.essays.get(id)?.record.date ?? []);
  const printed = known?.kind === 'printed' ? known.date : own[0];
  const date = printed ?? known?.date ?? '';
  return {
    date,
    estimated: printed === undefined && date !== '',
    /** Dates of its essays that differ. */
    ownDates: [...new Set(own)].filter((other) => other !== date),
  };
}

/** Essays that cite or quote an issue or a work: as many as its page lists. */
function countCiting(archive: Archive, cited: Issue | Work): number {
  const quoting = 'number' in cited ? quotationsOfIssue(archive, cited) : [];
  return new Set([...citationsFromElsewhere(archive, cited), ...quoting].map(({ essay }) => essay)).size;
}

/** Forms of a name that are compared differently from the name and from one another. */
function otherForms(name: string, forms: readonly string[], keyOf: (name: string) => string): string[] {
  const known = new Set(['', keyOf(name)]);
  return forms.filter((form) => !known.has(keyOf(form)) && known.add(keyOf(form)));
}

/** The family name if it isn't the last word of the name, else ''. 'Mao Zedong' is sorted as it is written. */
function familyName(name: string, sort = ''): string {
  const [before = '', after] = sort.split(',');
  const family = after === undefined ? (before.split(' ')[0] ?? '') : before;
  return personKey(name).endsWith(personKey(family)) ? '' : family;
}
