/** Which file of the content folder a page or another file of the site is made from in the first place. */
import type { Archive } from '../archive/archive.ts';
import { essayFile } from '../archive/at-step.ts';
import { asEssayId, asPersonId, asSeriesId, asSourceId } from '../archive/schema/id.ts';

/**
 * `path` is a page's below the site (`epsr/1254/the-slug`, `people/don-hoskins`), or of a file in its folder. Returns a
 * path below the content folder; undefined for a page of no essay and no record.
 */
export function fileOfPage(path: string, { essays, people, sources, series }: Archive): string | undefined {
  const [first = '', second = '', third = ''] = path.split('/');
  const essay = asEssayId(`${first}/${second}/${third}`);
  if (essays.has(essay)) return essayFile(essay);
  if (first === 'people' && people.has(asPersonId(second))) return `people/${second}.yaml`;
  if (first === 'sources' && sources.has(asSourceId(second))) return `sources/${second}.yaml`;
  return series.has(asSeriesId(first)) ? `series/${first}.yaml` : undefined;
}
