/** What a social card says: of an essay, or of the archive as a whole. */
import type { Archive, Essay } from '../../archive/archive.ts';
import { formatDate } from '../../archive/format-date.ts';
import { splitHeadline } from '../../archive/format-headline.ts';

export interface Card {
  readonly title: string;
  /** The number of the issue, the picture of the card; '' where there is none. */
  readonly number: string;
  /** The series, the archive. */
  readonly of: string;
  readonly date: string;
  readonly archive: string;
}

export function essayCard(archive: Archive, { series, number, record }: Essay): Card {
  return {
    title: splitHeadline(record).title,
    number: number === null ? '' : String(number),
    of: archive.series.get(series)?.label ?? series,
    date: formatDate(record.date),
    archive: archive.title,
  };
}

export const archiveCard = (archive: Archive): Card => ({
  title: archive.title,
  number: '',
  of: [...archive.series.values()].map(({ record }) => record.title).join(', '),
  date: '',
  archive: '',
});
