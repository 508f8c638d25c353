/**
 * Addresses that lead on: former ids of essays, works that are issues, and what the ledger leads elsewhere. An
 * address once published works for ever; one that another page has now is that page's, not a redirect.
 */
import { essayFile } from '../archive/at-step.ts';
import { listAddresses } from '../archive/ledger/known-addresses.ts';
import { asEssayId, asPersonId, asSeriesId, asSourceId } from '../archive/schema/id.ts';
import type { Archive } from '../archive/types.ts';
import type { Urls } from '../archive/urls.ts';

export interface Redirect {
  /** The address that leads on, below the base, without slashes at its ends. */
  readonly from: string;
  readonly to: string;
  /** The name of the page at that address. */
  readonly name: string;
}

export function redirectsOf(archive: Archive, urls: Urls): Redirect[] {
  const current = listAddresses(archive);
  const redirects = new Map<string, Redirect>();
  for (const { id, record } of archive.essays.values())
    for (const former of record.formerly) {
      const from = former.replace(/^\/+|\/+$/g, '');
      if (!current.has(from)) redirects.set(from, { from, to: urls.essay(id), name: record.title });
    }
  for (const { id, label, works } of archive.series.values())
    for (const { id: work, issue } of works)
      if (issue !== null) {
        const from = `${id}/${work}`;
        redirects.set(from, { from, to: urls.issue(id, issue), name: `${label} ${issue}` });
      }
  for (const [from, to] of archive.moved)
    if (!current.has(from) && !redirects.has(from))
      redirects.set(from, { from, to: urls.file(`${to}/`), name: to });
  return [...redirects.values()];
}

/**
 * The file of the content folder that a page, or a file next to it, is rendered from. `path` is the page's below the site
 * (`epsr/1254/the-slug`, `people/don-hoskins`), or the file's. Returns a path below the content folder; undefined for a
 * page of no essay and no record.
 */
export function fileOfPage(path: string, { essays, people, sources, series }: Archive): string | undefined {
  const [first = '', second = '', third = ''] = path.split('/');
  const essay = asEssayId(`${first}/${second}/${third}`);
  if (essays.has(essay)) return essayFile(essay);
  if (first === 'people' && people.has(asPersonId(second))) return `people/${second}.yaml`;
  if (first === 'sources' && sources.has(asSourceId(second))) return `sources/${second}.yaml`;
  return series.has(asSeriesId(first)) ? `series/${first}.yaml` : undefined;
}
