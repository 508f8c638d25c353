/**
 * How to cite an essay of the archive, in the style of its series: `(EPSR No 1254 26-10-04)`. The title is added if the
 * issue doesn't identify the essay.
 */
import { formatCitation } from './citation/format.ts';
import type { EssayRecord } from './schema/essay.ts';
import { issueId } from './schema/id.ts';
import type { Archive, Essay } from './types.ts';

export const NOT_CHECKED = 'Not yet checked against print.';

/** Whether a text came from print and hasn't been compared with it. */
export const isUnchecked = ({ checked, provenance }: EssayRecord): boolean =>
  checked === undefined && provenance !== undefined;

/** The house style, without a paragraph. */
export function citeAs(archive: Archive, { series: id, number, record }: Essay): string {
  const series = archive.series.get(id);
  if (series === undefined) return record.title;
  const style = { order: 'figures', comma: ' ', bracket: 'round' } as const;
  const { date, title } = record;
  const cited =
    number === null
      ? formatCitation({ form: 'date', date }, series.record, style)
      : formatCitation({ form: 'number-date', number, date }, series.record, style);
  const alone = number !== null && archive.issues.get(issueId(id, number))?.essays.length === 1;
  return alone ? cited : `${cited.slice(0, -1)}, ‘${title}’)`;
}
