/**
 * Addresses that lead on: former ids of essays, works that are issues, and what the ledger leads elsewhere. An
 * address once published works for ever; one that something else has taken meanwhile is that, and no redirect.
 */
import type { Archive } from '../archive/archive.ts';
import { listAddresses } from '../archive/ledger/addresses-of.ts';
import type { Urls } from '../archive/urls.ts';

export interface Redirect {
  /** The address that leads on, below the base, without slashes at its ends. */
  readonly from: string;
  readonly to: string;
  /** What stands there now. */
  readonly name: string;
}

export function redirectsOf(archive: Archive, urls: Urls): Redirect[] {
  const standing = listAddresses(archive);
  const redirects = new Map<string, Redirect>();
  for (const { id, record } of archive.essays.values())
    for (const former of record.formerly) {
      const from = former.replace(/^\/+|\/+$/g, '');
      if (!isTaken(from)) redirects.set(from, { from, to: urls.essay(id), name: record.title });
    }
  for (const { id, label, works } of archive.series.values())
    for (const { id: work, issue } of works)
      if (issue !== null) {
        const from = `${id}/${work}`;
        redirects.set(from, { from, to: urls.issue(id, issue), name: `${label} ${issue}` });
      }
  for (const [from, to] of archive.moved)
    if (!isTaken(from) && !redirects.has(from))
      redirects.set(from, { from, to: urls.file(`${to}/`), name: to });
  return [...redirects.values()];

  function isTaken(path: string): boolean {
    return standing.has(path);
  }
}
