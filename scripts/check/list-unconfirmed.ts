/** What a program set down and a person has yet to confirm, essay by essay. */
import type { Archive } from '../../src/archive/archive.ts';

export interface Unconfirmed {
  readonly where: string;
  readonly what: string;
}

export function listUnconfirmed({ essays, people, sources }: Archive): Unconfirmed[] {
  const found: Unconfirmed[] = [];
  for (const { record, place } of essays.values()) {
    const where = place.file;
    if (record.titleUnconfirmed)
      found.push({ where, what: `title '${record.title}', made from the standfirst` });
    // Texts that were written here have no print to be checked against.
    if (record.provenance !== undefined && record.checked === undefined)
      found.push({ where, what: 'not yet checked against print' });
  }
  for (const [id, person] of people)
    if (person.unconfirmed) found.push({ where: `people/${id}.yaml`, what: `person '${person.name}'` });
  for (const [id, source] of sources)
    if (source.unconfirmed) found.push({ where: `sources/${id}.yaml`, what: `source '${source.title}'` });
  return found;
}
