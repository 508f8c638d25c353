/**
 * How to cite an essay of the archive, or one paragraph of it, in the form that its series uses of itself:
 *
 *     (EPSR No 1254 26-10-04)          (EPSR No 1254 26-10-04) ¶ 14
 *
 * Name, number word and the order of the date come from the series' record, so that each series has its own form.
 * Where the issue alone doesn't say which essay is meant, its title stands with it. Not the citations in the texts:
 * those are read by `citation/`.
 */
import { formatCitation } from './citation/format.ts';
import type { EssayRecord } from './schema/essay.ts';
import { issueId } from './schema/id.ts';
import type { Archive, Essay } from './types.ts';

/** Said wherever a text stands that nobody has compared with print. */
export const NOT_CHECKED = 'Not yet checked against print.';

/** Whether a text came from print and hasn't been compared with it. What was written here has no print behind it. */
export const isUnchecked = ({ checked, provenance }: EssayRecord): boolean =>
  checked === undefined && provenance !== undefined;

/** The house form of an essay, without the paragraph. */
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
