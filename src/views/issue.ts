/** View model of an issue's page. */
import { interpolatedFrom } from '../archive/calendar/calendar.ts';
import type { CalendarPoint } from '../archive/calendar/types.ts';
import { quotationsOfIssue } from '../archive/citation/cited-by.ts';
import { type Cites, groupByTarget } from '../archive/citation/cites.ts';
import { citedInYears } from '../archive/citation/statistics.ts';
import { adjacentIssues, type Neighbours } from '../archive/issues.ts';
import { type SurvivingPassage, survivingPassages } from '../archive/quotation/surviving-text.ts';
import type { IssueId } from '../archive/schema/id.ts';
import type { Archive, Issue, Series } from '../archive/types.ts';
import { type PaginatedCitations, paginatedCitedBy } from './cited-by.ts';

export interface IssuePage {
  readonly issue: Issue;
  readonly series: Series;
  /** What its essays cite, each with the essay's own list. */
  readonly cites: readonly { readonly essay: Issue['essays'][number]; readonly cites: Cites }[];
  readonly citing: PaginatedCitations;
  /** How often it is cited in each year, from its own to the last. */
  readonly citedIn: readonly { readonly year: number; readonly count: number }[];
  readonly grounds: readonly CalendarPoint[];
  readonly neighbours: Neighbours;
  /** What others quote of it, where it isn't held. */
  readonly survivors: readonly SurvivingPassage[];
  /** The known numbers next to it, itself among them. */
  readonly around: readonly Issue[];
}

const REACH = 5;

export function showIssue(archive: Archive, id: IssueId): IssuePage {
  const issue = archive.issues.get(id);
  const series = issue === undefined ? undefined : archive.series.get(issue.series);
  if (issue === undefined || series === undefined) throw new Error(`the archive has no issue ${id}`);
  const { graph } = archive;
  return {
    issue,
    series,
    cites: issue.essays.map((essay) => ({ essay, cites: groupByTarget(archive, graph.citationsOf(essay)) })),
    citing: paginatedCitedBy(archive, issue),
    citedIn: citedInYears(archive, issue),
    grounds: issue.date?.kind === 'worked-out' ? interpolatedFrom(series.calendar, issue.number) : [],
    survivors: issue.held ? [] : survivingPassages(quotationsOfIssue(archive, issue)),
    neighbours: adjacentIssues(series, issue.number),
    around: series.neighbours(issue.number, REACH),
  };
}
