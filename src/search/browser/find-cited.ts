/**
 * The issues that a citation means which somebody types as it is printed: 'No 1254 26-10-04', 'EPSR 26 October
 * 2004', 'Perspectives 2002'. Read by the grammar that reads the essays; a number wins over the date beside it.
 */
import { buildGrammar } from '../../archive/citation/grammar.ts';
import { parseCitations } from '../../archive/citation/parse.ts';
import type { PrintedCitation } from '../../archive/citation/printed-citation.ts';
import type { SeriesId } from '../../archive/schema/id.ts';
import type { ListedSeries } from '../issue-list.ts';
import { WORKED_OUT } from '../issue-list.ts';
import { type OfferedIssue, offerIssue } from './offer-issue.ts';

/** A month has four or five numbers. */
const MOST = 6;

export function findCited(typed: string, list: readonly ListedSeries[]): OfferedIssue[] {
  // The list was written from the series' own ids.
  const grammar = buildGrammar(new Map(list.map(({ id, record }) => [id as SeriesId, record])));
  // Without a name, the name of each series is thought before it.
  for (const named of [typed, ...list.map(({ label }) => `${label} ${typed}`)]) {
    const citations = parseCitations(named, grammar);
    const [first] = citations;
    if (first === undefined || !/^\W*$/.test(named.slice(0, first.start) + named.slice(first.end))) continue;
    const offers = citations.flatMap((citation) => offersOf(citation, list));
    if (offers.length > 0) return offers.slice(0, MOST);
  }
  return [];
}

function offersOf(
  { series: id, number, work, date }: PrintedCitation,
  list: readonly ListedSeries[],
): OfferedIssue[] {
  const series = list.find((known) => known.id === id);
  if (series === undefined) return [];
  if (work !== null) {
    const record = series.record.works.find((known) => known.id === work);
    const issue = series.issues.find(([known]) => known === record?.issue);
    if (issue !== undefined) return [offerIssue(series, issue)];
    // A work of no number has a page of its own; whether the archive holds it, its page says.
    return record === undefined
      ? []
      : [{ name: record.title, path: `${id}/${work}/`, date: '', held: false }];
  }
  if (number !== null)
    return series.issues.filter(([known]) => known === number).map((issue) => offerIssue(series, issue));
  if (date === null) return [];
  return series.issues
    .filter(([, known]) => (known.startsWith(WORKED_OUT) ? known.slice(1) : known).startsWith(date))
    .map((issue) => offerIssue(series, issue));
}
