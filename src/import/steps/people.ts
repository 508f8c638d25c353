/** Who wrote it: the ids of the people a sign-off names, with a new record for each that isn't known. */
import type { Person } from '../../archive/schema/person.ts';
import type { ImportWarning } from '../document.ts';
import { wordsIn } from '../words.ts';
import { findPerson, namesOfSignOff } from './names.ts';
import { slugOf } from './slug.ts';

export interface Authors {
  readonly ids: readonly string[];
  /** Records to be made, by their ids. */
  readonly invented: ReadonlyMap<string, Person>;
  readonly doubts: readonly ImportWarning[];
}

const UNSIGNED = 'unsigned';

/** `given` is what the keeper said (an id or a name), `signed` the sign-off as printed; either may be null. */
export function findAuthors(
  given: string | null,
  signed: { text: string; at: number } | null,
  people: ReadonlyMap<string, Person>,
): Authors {
  const invented = new Map<string, Person>();
  const warnings: ImportWarning[] = [];
  if (given !== null && people.has(given)) return { ids: [given], invented, doubts: warnings };
  const names = given !== null ? [given] : signed === null ? [] : namesOfSignOff(signed.text, people);
  const ids = names.map((name) => {
    const known = findPerson(name, people);
    if (known !== null) return known;
    const shown = titleCaseName(name);
    const id = slugOf(shown, (slug) => people.has(slug) || invented.has(slug));
    invented.set(id, { name: shown, ...sortName(shown), kind: 'person', printed: [name], unconfirmed: true });
    warnings.push({
      line: signed?.at ?? null,
      kind: 'record',
      message: `'${name}' is not on record: people/${id}.yaml is made for a person to confirm`,
    });
    return id;
  });
  if (ids.length > 0) return { ids: [...new Set(ids)], invented, doubts: warnings };
  warnings.push({ line: null, kind: 'author', message: 'no sign-off was found; --author says who wrote it' });
  const known = findPerson('Unsigned', people) ?? (people.has(UNSIGNED) ? UNSIGNED : null);
  if (known === null)
    invented.set(UNSIGNED, {
      name: 'Unsigned',
      kind: 'body',
      printed: [],
      note: 'Stands for whoever wrote a text that carries no name.',
      unconfirmed: true,
    });
  return { ids: [known ?? UNSIGNED], invented, doubts: warnings };
}

/** 'DON HOSKINS' as 'Don Hoskins'; initials stay. */
function titleCaseName(name: string): string {
  const words = wordsIn(name);
  if (/\p{Ll}/u.test(name) || words.every((word) => word.length <= 3)) return words.join(' ');
  return words
    .map((word) =>
      word.length <= 2 || word.includes('.') ? word : word.slice(0, 1) + word.slice(1).toLowerCase(),
    )
    .join(' ');
}

function sortName(name: string): { sort?: string } {
  const words = wordsIn(name);
  const last = words.at(-1);
  return words.length < 2 || last === undefined ? {} : { sort: `${last}, ${words.slice(0, -1).join(' ')}` };
}
