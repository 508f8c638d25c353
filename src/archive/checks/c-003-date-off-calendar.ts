import { formatDate } from '../format-date.ts';
import type { Check } from './check.ts';
import { findInCitations, formatTarget } from './citation-finding.ts';

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
