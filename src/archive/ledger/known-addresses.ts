/** What the ledger records of the whole archive: every address, and the number of open cases. */
import type { AddressKind, COUNTED } from '../schema/ledger.ts';
import type { Archive } from '../types.ts';

/** Kinds by address; addresses are relative to the site, without slashes at their ends. */
export function listAddresses(archive: Archive): ReadonlyMap<string, AddressKind> {
  const addresses = new Map<string, AddressKind>();
  for (const { id, works } of archive.series.values()) {
    addresses.set(id, 'series');
    for (const work of works) addresses.set(`${id}/${work.id}`, 'work');
  }
  for (const { series, number } of archive.issues.values()) addresses.set(`${series}/${number}`, 'issue');
  for (const id of archive.essays.keys()) addresses.set(id, 'essay');
  for (const id of archive.people.keys()) addresses.set(`people/${id}`, 'person');
  for (const id of archive.sources.keys()) addresses.set(`sources/${id}`, 'source');
  for (const { id } of archive.pages) addresses.set(id === 'about' ? id : `about/${id}`, 'page');
  for (const year of archive.years) addresses.set(`years/${year}`, 'year');
  return addresses;
}

/** Counts that may only fall. */
type OpenCounts = Readonly<Record<(typeof COUNTED)[number], number>>;

export function countOpen(archive: Archive): OpenCounts {
  const unresolved = archive.graph.citations.filter(
    ({ printed, resolution }) =>
      printed !== null && (resolution.kind === 'unknown' || resolution.kind === 'ambiguous'),
  );
  const unknown = [...archive.sources.values()].filter(({ unconfirmed }) => unconfirmed === true);
  return { 'unresolved citations': unresolved.length, 'unknown sources': unknown.length };
}
