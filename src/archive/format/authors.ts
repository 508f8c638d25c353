/** Who signed an essay, by name. */
import { asPersonId, type PersonId } from '../schema/id.ts';
import type { Archive, Essay } from '../types.ts';

export interface NamedAuthor {
  readonly id: PersonId;
  readonly name: string;
  /** Whether there is a page for them. */
  readonly known: boolean;
}

export const authorsOf = (archive: Archive, { record }: Essay): NamedAuthor[] =>
  record.author.map((author) => {
    const id = asPersonId(author);
    return { id, name: archive.people.get(id)?.name ?? author, known: archive.people.has(id) };
  });
