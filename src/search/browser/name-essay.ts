/** What results say of an essay, from the table: the series and number, the date, who wrote it, where it is. */
import { formatDate } from '../../archive/format-date.ts';
import type { StartTable } from '../format/start-table.ts';

export interface NamedEssay {
  readonly number: string;
  /** `EPSR 1254`. */
  readonly issue: string;
  readonly date: string;
  readonly authors: string;
  /** Below the site's base, with a slash at its end. */
  readonly path: string;
}

export function nameEssay(essay: number, slug: string, { essays, series, people }: StartTable): NamedEssay {
  const { id = '', label = '' } = series[essays.series[essay] ?? -1] ?? {};
  const number = essays.number[essay] ?? 0;
  return {
    number: number === 0 ? '' : String(number),
    issue: number === 0 ? label : `${label} ${number}`,
    date: formatDate(essays.date[essay] ?? ''),
    authors: (essays.people[essay] ?? []).map((person) => people[person]?.name ?? '').join(', '),
    path: `${id}/${number === 0 ? 'unnumbered' : number}/${slug}/`,
  };
}
