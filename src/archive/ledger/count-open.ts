/** What is still open in an archive, counted: what the ledger lets fall and never rise. */
import type { Archive } from '../archive.ts';
import type { COUNTED } from '../schema/ledger.ts';

export type OpenCounts = Readonly<Record<(typeof COUNTED)[number], number>>;

export function countOpen(archive: Archive): OpenCounts {
  const unresolved = archive.graph.citations.filter(
    ({ printed, resolution }) =>
      printed !== null && (resolution.kind === 'unknown' || resolution.kind === 'ambiguous'),
  );
  const unknown = [...archive.sources.values()].filter(({ unconfirmed }) => unconfirmed === true);
  return { 'unresolved citations': unresolved.length, 'unknown sources': unknown.length };
}
