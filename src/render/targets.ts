/**
 * The address of a citation's target. For an issue of one essay it is that essay's, with the paragraph where one is named;
 * the issue has its own page too. A work that is an issue is that issue.
 */
import type { CitationTarget, LocatedTarget } from '../archive/citation/types.ts';
import { formatIssueDate } from '../archive/format/dates.ts';
import { issueId } from '../archive/schema/id.ts';
import type { Archive, Issue } from '../archive/types.ts';
import type { Urls } from '../archive/urls.ts';

/** `place` is the essay and the paragraph that are meant, where they are known. */
export function targetAddress(
  target: CitationTarget,
  archive: Archive,
  urls: Urls,
  place: LocatedTarget | null = null,
): string {
  const { series, number, work } = target;
  if (place !== null) return urls.essay(place.essay, place.paragraph ?? undefined);
  if (number === null) return work === null ? urls.series(series) : urls.work(series, work);
  const issue = archive.issues.get(issueId(series, number));
  return issue === undefined ? urls.issue(series, number) : readingAddress(issue, urls);
}

/** Where an issue is read: its essay where it holds one, else its own page. */
function readingAddress(issue: Issue, urls: Urls): string {
  const [only, ...others] = issue.essays;
  return only === undefined || others.length > 0 ? urls.issue(issue.series, issue.number) : urls.essay(only);
}

/** The short name of what a citation leads to: `EPSR 1254`, `EPSR, Books, volume 2`. */
export function nameTarget({ series: id, number, work: of }: CitationTarget, archive: Archive): string {
  const series = archive.series.get(id);
  const label = series?.label ?? id;
  if (number !== null) return `${label} ${number}`;
  return `${label}, ${series?.works.find((work) => work.id === of)?.title ?? of ?? ''}`;
}

/** What a citation leads to, in words: `EPSR 1254, 26 October 2004, held`; `EPSR 1254, paragraph 14, …`. */
export function describeTarget(
  target: CitationTarget,
  archive: Archive,
  place: LocatedTarget | null = null,
): string {
  const name = nameTarget(target, archive);
  if (target.number === null) return `${name}, not held`;
  const issue = archive.issues.get(issueId(target.series, target.number));
  const paragraph = place?.paragraph == null ? '' : `, paragraph ${place.paragraph.slice(1)}`;
  const date = issue?.date == null ? '' : `, ${formatIssueDate(issue.date)}`;
  return `${name}${paragraph}${date}, ${issue?.held === true ? 'held' : 'not held'}`;
}
