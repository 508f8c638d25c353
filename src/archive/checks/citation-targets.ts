import { formatDate } from '../format/dates.ts';
import { familyMember } from '../works.ts';
import { type Check, findInCitations, formatTarget } from './check.ts';

export const dateOffCalendar: Check = {
  code: 'c-003',
  severity: 'warning',
  rule: 'The date printed with a number fits the calendar.',
  reason: 'One of the two was misprinted, misread or mistyped; a reader who follows it should know.',
  find: ({ archive }) =>
    findInCitations(archive, ({ printed, resolution }) => {
      if (
        resolution.kind !== 'resolved' ||
        resolution.differs === undefined ||
        resolution.reading !== undefined
      )
        return null;
      const { numberFitsDate, dateFitsNumber, days } = resolution.differs;
      const name = formatTarget(archive, resolution.target);
      const fits = numberFitsDate === null ? 'no date on record' : `the date ${formatDate(numberFitsDate)}`;
      const other = dateFitsNumber === null ? 'no single number' : `the number ${dateFitsNumber}`;
      return {
        message: `'${printed?.printed ?? ''}': number and date are ${days} days apart; ${name} fits ${fits}, the date fits ${other}`,
        hint: 'look at print; where print is wrong, a reading in readings.yaml can say what was meant',
      };
    }),
};

export const unknownCitedWork: Check = {
  code: 'c-004',
  severity: 'warning',
  rule: 'Every work that a citation, or a reading of one, leads to is on record.',
  reason: 'Readers would be led to a page that nobody has described.',
  find: ({ archive, records }) =>
    findInCitations(archive, ({ printed, resolution }) => {
      if (printed === null) return null;
      const hint = (series: string): string => `add the work to series/${series}.yaml under works`;
      if (resolution.kind === 'unknown' && printed.work !== null)
        return {
          message: `'${printed.printed}' can't be resolved: ${resolution.reason}`,
          hint: hint(printed.series),
        };
      const target = resolution.kind === 'resolved' ? resolution.target : null;
      if (target === null || target.work === null) return null;
      const series = records.series.get(target.series)?.record;
      if (series === undefined || series.works.some(({ id }) => id === target.work)) return null;
      if (familyMember(series, target.work) !== null) return null;
      const message = `'${printed.printed}' leads to '${target.work}', which is no work of '${target.series}'`;
      return { message, hint: hint(target.series) };
    }),
};

export const numberOutsideRun: Check = {
  code: 'c-005',
  severity: 'warning',
  rule: 'Every number cited lies within the run of its series.',
  reason: 'A number that no issue has is nearly always a misreading, by a printer or by a scanner.',
  find: ({ archive }) =>
    findInCitations(archive, ({ printed, resolution }) =>
      printed != null && printed.work === null && printed.number !== null && resolution.kind === 'unknown'
        ? {
            message: `'${printed.printed}' can't be resolved: ${resolution.reason}`,
            hint: `if the number is right, add it with its date to calendar/${printed.series}.csv; else a reading can say what was meant`,
          }
        : null,
    ),
};

export const laterIssue: Check = {
  code: 'c-006',
  severity: 'warning',
  rule: 'An issue cites no later one of its series.',
  reason:
    'What came out later can’t have been cited; either the citation or the number of this issue is wrong.',
  find: ({ archive }) =>
    findInCitations(archive, ({ printed, resolution }) =>
      resolution.kind === 'resolved' && resolution.flags.includes('later')
        ? {
            message: `'${printed?.printed ?? ''}': ${formatTarget(archive, resolution.target)} is later than this issue`,
            hint: 'look at print, and at the number of this issue',
          }
        : null,
    ),
};

export const citesItself: Check = {
  code: 'c-007',
  severity: 'warning',
  rule: 'An issue doesn’t cite itself, as a masthead left in the text would make it.',
  reason:
    'A masthead that was left in the text would be counted as a citation, and the issue as its own reader.',
  find: ({ archive }) =>
    findInCitations(archive, ({ printed, resolution }) =>
      resolution.kind === 'resolved' && resolution.flags.includes('self')
        ? {
            message: `'${printed?.printed ?? ''}': ${formatTarget(archive, resolution.target)} is this issue itself`,
            hint: 'if this is the masthead, move it to printed: masthead; else look at print',
          }
        : null,
    ),
};

export const ambiguousCitation: Check = {
  code: 'c-008',
  severity: 'warning',
  rule: 'Every citation means one thing.',
  reason: 'Where several issues answer equally well, none is chosen; a person may know better.',
  find: ({ archive }) =>
    findInCitations(archive, ({ printed, resolution }) =>
      resolution.kind === 'ambiguous'
        ? {
            message: `'${printed?.printed ?? ''}' can mean several things: ${resolution.reason}`,
            hint: 'where you know which is meant, write a reading with its grounds in readings.yaml',
          }
        : null,
    ),
};

export const unresolvedCitation: Check = {
  code: 'c-009',
  severity: 'warning',
  rule: 'Every citation by a date or a relation alone leads to an issue.',
  reason: 'A date or a relation leads nowhere while the calendar has no number for it.',
  find: ({ archive }) =>
    findInCitations(archive, ({ printed, resolution }) =>
      printed != null && printed.work === null && printed.number === null && resolution.kind === 'unknown'
        ? {
            message: `'${printed.printed}' can't be resolved: ${resolution.reason}`,
            hint: 'a dated number in the calendar, or the number of this issue, may settle it; else a reading',
          }
        : null,
    ),
};
