/** Checks of what a printed citation resolves to. */
import { formatDate } from '../format/dates.ts';
import { hasWork } from '../works.ts';
import { citationCheck, formatTarget } from './check.ts';

export const dateOffCalendar = citationCheck(
  {
    code: 'c-003',
    rule: 'The date printed with a number fits the calendar.',
    reason: 'One of the two was misprinted, misread or mistyped; a reader who follows it should know.',
  },
  ({ printed, resolution }, { archive }) => {
    if (resolution.kind !== 'resolved' || resolution.differs === undefined) return null;
    if (resolution.reading !== undefined) return null;
    const { numberFitsDate, dateFitsNumber, days } = resolution.differs;
    const name = formatTarget(archive, resolution.target);
    const fits = numberFitsDate === null ? 'no date on record' : `the date ${formatDate(numberFitsDate)}`;
    const other = dateFitsNumber === null ? 'no single number' : `the number ${dateFitsNumber}`;
    return {
      message: `'${printed.printed}': number and date are ${days} days apart; ${name} fits ${fits}, the date fits ${other}`,
      hint: 'look at print; where print is wrong, a reading in readings.yaml can say what was meant',
    };
  },
);

export const unknownCitedWork = citationCheck(
  {
    code: 'c-004',
    rule: 'Every work that a citation, or a reading of one, leads to is on record.',
    reason: 'Readers would be led to a page without a description.',
  },
  ({ printed, resolution }, { records }) => {
    const hint = (series: string): string => `add the work to series/${series}.yaml under works`;
    if (resolution.kind === 'unknown' && printed.work !== null)
      return {
        message: `'${printed.printed}' can't be resolved: ${resolution.reason}`,
        hint: hint(printed.series),
      };
    const target = resolution.kind === 'resolved' ? resolution.target : null;
    if (target === null || target.work === null) return null;
    const series = records.series.get(target.series)?.record;
    if (series === undefined || hasWork(series, target.work)) return null;
    const message = `'${printed.printed}' leads to '${target.work}', which is no work of '${target.series}'`;
    return { message, hint: hint(target.series) };
  },
);

export const numberOutsideRun = citationCheck(
  {
    code: 'c-005',
    rule: 'Every number cited lies within the run of its series.',
    reason: 'A number that no issue has is nearly always a misreading, by a printer or by a scanner.',
  },
  ({ printed, resolution }) =>
    printed.work === null && printed.number !== null && resolution.kind === 'unknown'
      ? {
          message: `'${printed.printed}' can't be resolved: ${resolution.reason}`,
          hint: `if the number is right, add it with its date to calendar/${printed.series}.csv; else a reading can say what was meant`,
        }
      : null,
);

export const laterIssue = citationCheck(
  {
    code: 'c-006',
    rule: 'An issue cites no later one of its series.',
    reason: 'Either the citation or the number of this issue is incorrect.',
  },
  ({ printed, resolution }, { archive }) =>
    resolution.kind === 'resolved' && resolution.flags.includes('later')
      ? {
          message: `'${printed.printed}': ${formatTarget(archive, resolution.target)} is later than this issue`,
          hint: 'look at print, and at the number of this issue',
        }
      : null,
);

export const citesItself = citationCheck(
  {
    code: 'c-007',
    rule: 'An issue doesn’t cite itself, as a masthead left in the text would make it.',
    reason:
      'A masthead that was left in the text would be counted as a citation, and the issue as its own reader.',
  },
  ({ printed, resolution }, { archive }) =>
    resolution.kind === 'resolved' && resolution.flags.includes('self')
      ? {
          message: `'${printed.printed}': ${formatTarget(archive, resolution.target)} is this issue itself`,
          hint: 'if this is the masthead, move it to printed: masthead; else look at print',
        }
      : null,
);

export const ambiguousCitation = citationCheck(
  {
    code: 'c-008',
    rule: 'Every citation means one thing.',
    reason: 'Where several issues fit equally well, none is chosen; a person may know better.',
  },
  ({ printed, resolution }) =>
    resolution.kind === 'ambiguous'
      ? {
          message: `'${printed.printed}' can mean several things: ${resolution.reason}`,
          hint: 'where you know which is meant, write a reading with its grounds in readings.yaml',
        }
      : null,
);

export const unresolvedCitation = citationCheck(
  {
    code: 'c-009',
    rule: 'Every citation by a date or a relation alone leads to an issue.',
    reason: 'A date or a relation leads nowhere while the calendar has no number for it.',
  },
  ({ printed, resolution }) =>
    printed.work === null && printed.number === null && resolution.kind === 'unknown'
      ? {
          message: `'${printed.printed}' can't be resolved: ${resolution.reason}`,
          hint: 'a dated number in the calendar, or the number of this issue, may resolve it; else a reading',
        }
      : null,
);
