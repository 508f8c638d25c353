/** The authors of an essay. */
import { asPersonId, type PersonId } from '../schema/id.ts';
import type { Archive, Essay } from '../types.ts';

interface NamedAuthor {
  readonly id: PersonId;
  readonly name: string;
  /** Whether the author has a page. */
  readonly known: boolean;
}

export const authorsOf = (archive: Archive, { record }: Essay): NamedAuthor[] =>
  record.author.map((author) => {
    const id = asPersonId(author);
    return { id, name: archive.people.get(id)?.name ?? author, known: archive.people.has(id) };
  });
