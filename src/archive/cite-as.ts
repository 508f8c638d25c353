/**
 * How to cite an essay of the archive, in the style of its series: `(EPSR No 1254 26-10-04)`. The title is added if the
 * issue doesn't identify the essay.
 */
import { formatDate } from '../algorithms/dates.ts';
import type { EssayRecord } from './schema/essay.ts';
import { issueId } from './schema/id.ts';
import type { SeriesRecord } from './schema/series.ts';
import type { Archive, Essay } from './types.ts';

export const NOT_CHECKED = 'Not yet checked against print.';

/** Whether a text came from print and hasn't been compared with it. */
export const isUnchecked = ({ checked, provenance }: EssayRecord): boolean =>
  checked === undefined && provenance !== undefined;

/** The house style, without a paragraph. */
export function citeAs(archive: Archive, { series: id, number, record }: Essay): string {
  const series = archive.series.get(id);
  if (series === undefined) return record.title;
  const { label, record: convention } = series;
  const word = convention.numberWords[0] ?? '';
  const printed = number === null ? '' : `${word} ${number}`.trim();
  const cited = [label, printed, formatPrintedDate(record.date, convention)].filter((part) => part !== '');
  const isOnly = number !== null && archive.issues.get(issueId(id, number))?.essays.length === 1;
  return `(${cited.join(' ')}${isOnly ? '' : `, ‘${record.title}’`})`;
}

/** `26-10-04` in the order of the series; the year has two digits if those are unambiguous. */
function formatPrintedDate(date: string, { dateOrder, centuryFrom }: SeriesRecord): string {
  const [year = '', month, day] = date.split('-');
  if (month === undefined || day === undefined) return formatDate(date);
  const isShort = Number(year) >= centuryFrom && Number(year) < centuryFrom + 100;
  const printed = isShort ? year.slice(2) : year;
  const parts = { dmy: [day, month, printed], mdy: [month, day, printed], ymd: [printed, month, day] };
  return parts[dateOrder].join('-');
}
