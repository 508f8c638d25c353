/** Resolves citations without a number: by a date, by a span of months, or by too many numbers. */
import { formatDate } from '../../algorithms/dates.ts';
import { numbersNear, numbersOn } from '../calendar/calendar.ts';
import type { Calendar } from '../calendar/types.ts';
import { resolveTo } from './resolve-to.ts';
import type { Resolution, ResolutionInput } from './types.ts';

const unknown = (reason: string): Resolution => ({ kind: 'unknown', reason });
const ambiguous = (reason: string): Resolution => ({ kind: 'ambiguous', reason });

/** The number that was printed with the date, or the only one that may have appeared on it. */
export function resolveDate({ printed, context, name, calendar }: ResolutionInput): Resolution {
  const { date } = printed;
  if (date === null) return unknown('The date that is printed has no year, or is one that does not exist.');
  if (calendar === null || calendar.fixedPoints.length === 0)
    return unknown(`No dates of ${name} are on record.`);
  const on = numbersOn(calendar, date);
  const candidates =
    on.printed.length > 0 && date.length === 10
      ? on.printed
      : [...on.printed, ...on.possible].sort((a, b) => a - b);
  const [only, ...others] = candidates;
  if (only === undefined)
    return unknown(`No issue of ${name} is known for ${formatDate(date)}${nearestTo(calendar, date, name)}.`);
  if (others.length > 0)
    return ambiguous(
      `${candidates.length} numbers can be of ${formatDate(date)}: ${name} ${listNumbers(candidates)}.`,
    );
  return resolveTo({ series: printed.series, number: only, work: null }, null, context, ['worked-out']);
}

function nearestTo(calendar: Calendar, date: string, name: string): string {
  const [nearest] = numbersNear(calendar, date);
  if (nearest === undefined) return '';
  const how = nearest.kind === 'printed' ? 'of' : 'worked out as of';
  return `; the nearest is ${name} ${nearest.number}, ${how} ${formatDate(nearest.date)}`;
}

/** A span of months means several issues, so it is ambiguous. */
export function resolveMonths({ printed, name, calendar }: ResolutionInput): Resolution {
  const { date } = printed;
  if (date === null) return unknown('The months that are printed do not make a span of time.');
  const near = calendar === null ? [] : numbersNear(calendar, date).filter(({ days }) => days === 0);
  const [first, last] = [near[0], near.at(-1)];
  if (first === undefined || last === undefined)
    return unknown(`No issues of ${name} are known for ${formatDate(date)}.`);
  const about = near.some(({ kind }) => kind === 'worked-out') ? 'by the calendar about ' : '';
  return ambiguous(
    `${formatDate(date)} is several issues: ${about}${name} ${first.number} to ${last.number}.`,
  );
}

/** A range that runs backwards, or too many numbers. */
export function resolveRange({ printed, name }: ResolutionInput): Resolution {
  const { range } = printed;
  if (range === undefined) return unknown('It names neither a number nor a date.');
  if (range.to < range.from) return unknown(`The range runs backwards, from ${range.from} to ${range.to}.`);
  return ambiguous(`It names more than 200 numbers, from ${name} ${range.from} to ${range.to}.`);
}

function listNumbers(numbers: readonly number[]): string {
  const [first, last] = [numbers[0], numbers.at(-1)];
  if (numbers.length > 3) return `${first} to ${last}`;
  return `${numbers.slice(0, -1).join(', ')} and ${last}`;
}
