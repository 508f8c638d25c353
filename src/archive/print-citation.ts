/** How an essay is cited in the review's own way, `(EPSR No 1254 26-10-04)`: what stands before '¶ 14'. */
import type { Archive, Essay } from './archive.ts';
import { formatCitation } from './citation/format.ts';

export function printCitation({ series, number, record }: Essay, archive: Archive): string {
  const of = archive.series.get(series);
  if (of === undefined) throw new Error(`the archive has no series ${series}`);
  const { date } = record;
  return formatCitation(
    number === null
      ? { form: date.length > 7 ? 'date' : 'months', date }
      : { form: 'number-date', number, date },
    of.record,
    { comma: ' ', order: 'figures', bracket: 'round' },
  );
}
