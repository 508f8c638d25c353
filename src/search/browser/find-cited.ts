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
import { type Offer, type OfferedIssue, offerIssue } from './offer-issue.ts';
import { tellDateDiffers } from './tell-date-differs.ts';
import { tellUnknown } from './tell-unknown.ts';

/** A month has four or five numbers. */
const MOST = 6;

export function findCited(typed: string, list: readonly ListedSeries[]): Offer {
  // The list was written from the series' own ids.
  const grammar = buildGrammar(new Map(list.map(({ id, record }) => [id as SeriesId, record])));
  const remarks: string[] = [];
  // Without a name, the name of each series is thought before it.
  for (const named of [typed, ...list.map(({ label }) => `${label} ${typed}`)]) {
    const citations = parseCitations(named, grammar);
    const [first] = citations;
    if (first === undefined || !/^\W*$/.test(named.slice(0, first.start) + named.slice(first.end))) continue;
    const offers = citations.map((citation) => offerOf(citation, list));
    const issues = offers.flatMap((offer) => offer.issues);
    // That a number isn't known is said of the series that was named, and not of each that there is.
    if (issues.length > 0 || named === typed) remarks.push(...offers.flatMap((offer) => offer.remarks));
    if (issues.length > 0)
      return { issues: issues.slice(0, MOST), remarks: [...new Set(remarks)].slice(0, MOST) };
  }
  return { issues: [], remarks: remarks.slice(0, 1) };
}

function offerOf({ series: id, number, work, date }: PrintedCitation, list: readonly ListedSeries[]): Offer {
  const series = list.find((known) => known.id === id);
  if (series === undefined) return { issues: [], remarks: [] };
  if (work !== null) return { issues: offerWork(work, series), remarks: [] };
  const numbered = (wanted: number | null): OfferedIssue[] =>
    series.issues.filter(([known]) => known === wanted).map((issue) => offerIssue(series, issue));
  if (number !== null) {
    const issues = numbered(number);
    if (issues.length === 0) return { issues, remarks: [tellUnknown(number, series)] };
    const differs = date === null ? null : tellDateDiffers(number, date, series, issues[0]?.date ?? '');
    if (differs === null) return { issues, remarks: [] };
    return { issues: [...issues, ...numbered(differs.other)], remarks: [differs.remark] };
  }
  if (date === null) return { issues: [], remarks: [] };
  const issues = series.issues
    .filter(([, known]) => (known.startsWith(WORKED_OUT) ? known.slice(1) : known).startsWith(date))
    .map((issue) => offerIssue(series, issue));
  return { issues, remarks: [] };
}

function offerWork(work: string, series: ListedSeries): OfferedIssue[] {
  const record = series.record.works.find((known) => known.id === work);
  const issue = series.issues.find(([known]) => known === record?.issue);
  if (issue !== undefined) return [offerIssue(series, issue)];
  // A work of no number has a page of its own; whether the archive holds it, its page says.
  return record === undefined
    ? []
    : [{ name: record.title, path: `${series.id}/${work}/`, date: '', held: false }];
}
