/** Builds the lists from which the search finds pages by name. */
import { yearOf } from '../../archive/build-archive.ts';
import { quotationsOfIssue } from '../../archive/citation/cited-by.ts';
import { citationsFromElsewhere } from '../../archive/citation/cites.ts';
import { splitHeadline } from '../../archive/format/headline.ts';
import { asPersonId, type EssayId, issueId } from '../../archive/schema/id.ts';
import type { Archive, Essay, Issue } from '../../archive/types.ts';
import { familyMember, type Work } from '../../archive/works.ts';
import { blockOf, type EssayBlock, type ListedIssue, type NameList, type PackedSeries } from './lists.ts';
import { personKey, titleKey } from './match-name.ts';
import { packIssues, packYears } from './pack.ts';

/** `kinds` names the kinds of sources; `pages` are other pages by their path below the base. */
export function buildNameList(
  archive: Archive,
  kinds: readonly { readonly kind: string; readonly one: string }[],
  pages: NameList['pages'],
): NameList {
  const years = [...archive.essays.values()].map(({ record }) => yearOf(record.date));
  const yearsOf = (ids: readonly EssayId[] | undefined): number[] =>
    (ids ?? []).map((id) => yearOf(archive.essays.get(id)?.record.date ?? ''));
  const series = [...archive.series.values()];
  return {
    address: archive.address + archive.base,
    years: years.length === 0 ? [0, 0] : [Math.min(...years), Math.max(...years)],
    kinds: kinds.map(({ one }) => one),
    series: series.map(({ id, label }) => [id, label]),
    people: [...archive.people].map(([id, { name, printed, kind, sort }]) => {
      const essays = archive.essaysBy.get(id) ?? [];
      const others = otherForms(name, printed, personKey);
      return [
        id,
        name,
        others,
        kind === 'body' ? null : familyName(name, sort),
        essays.length,
        packYears(yearsOf(essays)),
      ];
    }),
    sources: [...archive.sources].map(([id, { title, printed, kind, sort }]) => {
      const essays = archive.essaysQuoting.get(id) ?? [];
      const isPerson = kind === 'person';
      const family = isPerson ? familyName(title, sort) : '';
      const forms = isPerson ? [...printed, family] : [titleBeforeColon(title), ...printed];
      return [
        id,
        title,
        otherForms(title, forms, isPerson ? personKey : titleKey),
        isPerson ? -1 : kinds.findIndex((known) => known.kind === kind),
        essays.length,
        archive.quotations.from(id).length,
        packYears(yearsOf(essays)),
      ];
    }),
    works: series.flatMap((one, at) =>
      one.works.map((work) => {
        const { id, title, issue, date } = work;
        const member = familyMember(one.record, id);
        const known = one.record.works.find((single) => single.id === id) ?? member?.work;
        const printed = (known?.printed ?? []).map((form) => form.replaceAll('{n}', member?.n ?? ''));
        return [
          at,
          id,
          title,
          otherForms(title, printed, titleKey),
          issue ?? 0,
          date ?? '',
          countCiting(archive, work),
        ] as const;
      }),
    ),
    pages,
  };
}

/** The issues of every series. */
export const buildIssueList = (archive: Archive): PackedSeries[] =>
  [...archive.series.values()].map(({ id, label, record, issues, unnumbered }) => ({
    id,
    label,
    record,
    ...packIssues(issues.map((issue) => listIssue(archive, issue))),
    unnumbered: unnumbered.flatMap((essay) => archive.essays.get(essay)?.record.date ?? []),
  }));

/** The essays in blocks of 100 issue numbers, by the path of each block. */
export function buildEssayBlocks(archive: Archive): Map<string, EssayBlock> {
  const byBlock = Map.groupBy(archive.essays.values(), ({ series, number }) => blockOf(series, number));
  return new Map(
    [...byBlock].map(([path, essays]) => {
      const byNumber = Map.groupBy(essays, ({ number }) => String(number ?? 'unnumbered'));
      return [path, Object.fromEntries([...byNumber].map(([number, of]) => [number, of.map(row)]))];
    }),
  );

  function row({ slug, record, series, number }: Essay): EssayBlock[string][number] {
    const issue = number === null ? undefined : archive.issues.get(issueId(series, number));
    const isOfIssue = issue !== undefined && dateOfIssue(archive, issue).date === record.date;
    const authors = record.author.map((id) => archive.people.get(asPersonId(id))?.name ?? id);
    return [slug, splitHeadline(record).title, authors, isOfIssue ? '' : record.date];
  }
}

const listIssue = (archive: Archive, issue: Issue): ListedIssue => ({
  number: issue.number,
  ...dateOfIssue(archive, issue),
  essays: issue.essays.length,
  citedBy: countCiting(archive, issue),
});

/** The printed date of an issue; else the date of its first essay; else the estimated one. */
function dateOfIssue(
  archive: Archive,
  { date: known, essays }: Issue,
): Pick<ListedIssue, 'date' | 'estimated' | 'ownDates'> {
  const own = essays.flatMap((id) => archive.essays.get(id)?.record.date ?? []);
  const printed = known?.kind === 'printed' ? known.date : own[0];
  const date = printed ?? known?.date ?? '';
  return {
    date,
    estimated: printed === undefined && date !== '',
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
  const known = new Set([keyOf(name)]);
  return forms.filter((form) => {
    const key = keyOf(form);
    return key !== '' && !known.has(key) && known.add(key);
  });
}

/** The family name if it isn't the last word of the name, else ''. 'Mao Zedong' is sorted as it is written. */
function familyName(name: string, sort: string | undefined): string {
  const [before = '', after] = (sort ?? '').split(',');
  const family = sort === undefined ? '' : after === undefined ? (before.split(' ')[0] ?? '') : before;
  return personKey(name).endsWith(personKey(family)) ? '' : family;
}

const titleBeforeColon = (title: string): string => title.split(':')[0] ?? title;
