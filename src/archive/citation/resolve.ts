/**
 * Resolves a printed citation to one target, or to none with the reason. Two candidates are none: nothing is guessed.
 *
 * An editor's reading overrides everything. A printed number within the run of the series is the target whatever date is
 * printed with it; if the calendar and the date differ by more than the tolerance of the series, the citation is flagged.
 * The run ends at the highest known number, or has no end if none is on record. A date alone resolves to the only number
 * that may have it, a span of months never. A work resolves to its page, or to the issue that it is.
 */
import type { PrintedCitation } from '../essay-text.ts';
import { asSeriesId } from '../schema/id.ts';
import type { Reading } from '../schema/reading.ts';
import type { SeriesRecord, WorkRecord } from '../schema/series.ts';
import { familyMember } from '../works.ts';
import { resolveDate, resolveMonths, resolveRange } from './resolve-date.ts';
import { resolveTo } from './resolve-to.ts';
import type { CitationContext, Resolution, ResolutionInput } from './types.ts';

export function resolveCitation(printed: PrintedCitation, context: CitationContext): Resolution {
  const [reading] = context.readings;
  if (reading !== undefined) return resolveReading(printed, reading, context);
  const series = context.series.get(printed.series);
  if (series === undefined) return unknown('The series is not on record.');
  const cited: ResolutionInput = {
    printed,
    context,
    series,
    name: series.abbreviation ?? series.title,
    calendar: context.calendars.get(printed.series) ?? null,
  };
  if (printed.form === 'relative' && context.quoted === true)
    return unknown(
      'It stands in words that are quoted, and counts back from the issue they are quoted from, not from this one.',
    );
  if (printed.work !== null) return resolveWork(cited, printed.work);
  if (printed.number !== null) return resolveNumber(cited, printed.number);
  switch (printed.form) {
    case 'relative':
      return unknown(
        'It counts back from the number of the citing issue, which is not known or not high enough.',
      );
    case 'months':
      return resolveMonths(cited);
    case 'date':
      return resolveDate(cited);
    default:
      return resolveRange(cited);
  }
}

const unknown = (reason: string): Resolution => ({ kind: 'unknown', reason });

function resolveReading(printed: PrintedCitation, reading: Reading, context: CitationContext): Resolution {
  const { means } = reading;
  if ('nothing' in means) return { kind: 'dismissed', reason: reading.grounds, reading };
  const series = asSeriesId(means.series);
  const work = 'work' in means ? means.work : null;
  const record = context.series.get(series);
  const issue = work === null || record === undefined ? null : (workOf(record, work)?.issue ?? null);
  const target = { series, number: 'number' in means ? means.number : issue, work };
  return { ...resolveTo(target, reading.date ?? printed.date, context, []), reading };
}

function resolveNumber(
  { printed, context, series, name, calendar }: ResolutionInput,
  number: number,
): Resolution {
  const highest = highestKnown(calendar?.run?.highest ?? Infinity, series);
  if (number < 1 || (number > highest && context.held?.has(`${printed.series}/${number}`) !== true))
    return unknown(`${name} ${number} is outside the run: the highest number known is ${highest}.`);
  const target = { series: printed.series, number, work: null };
  return resolveTo(target, printed.date, context, printed.form === 'relative' ? ['worked-out'] : []);
}

/** A work that is an issue has a known number, too. */
const highestKnown = (highest: number, { works }: SeriesRecord): number =>
  works.reduce((max, { issue }) => Math.max(max, issue ?? 0), highest);

function resolveWork({ printed, context, series, name }: ResolutionInput, id: string): Resolution {
  const work = workOf(series, id);
  if (work === null) return unknown(`No work called ‘${id}’ is on record for ${name}.`);
  const target = { series: printed.series, number: work.issue ?? null, work: id };
  return resolveTo(target, printed.date, context, []);
}

/** The work with an id, or its family. */
const workOf = (series: SeriesRecord, id: string): WorkRecord | null =>
  series.works.find((work) => work.id === id) ?? familyMember(series, id)?.work ?? null;
