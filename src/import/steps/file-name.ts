/** What the name of a received file says: `No1213_CSS_3.htm` its number, `no1118 08-01-2002.txt` its date too. */
import type { SeriesRecord } from '../../archive/schema/series.ts';
import { readMasthead } from './masthead.ts';

export function readFileName(
  name: string,
  series: SeriesRecord,
): { number: number | null; date: string | null } {
  const stem = name.replace(/^.*[\\/]/u, '').replace(/\.[^.]{1,8}$/u, '');
  // An underscore joins what a space parts: 'No1213_CSS_3'.
  const words = stem.replaceAll('_', ' ');
  const read = readMasthead(words, series);
  if (read?.number != null) return { number: read.number, date: read.date };
  // A figure alone is a number only where the name has nothing else: '000_e57f' is a running count of somebody's.
  const bare = /^[1-9]\d{0,5}$/u.exec(words.trim());
  return { number: bare === null ? null : Number(bare[0]), date: read?.date ?? null };
}
