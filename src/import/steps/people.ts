/** Who wrote it: the ids of the people a sign-off names, with a new record for each that isn't known. */
import type { Person } from '../../archive/schema/person.ts';
import { type ImportWarning, wordsIn } from '../document.ts';
import { slugOf } from './title.ts';

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

/** Names of people as a sign-off prints them: `Don Hoskins`, `By D. Hoskins`, `A. Writer and B. Printer`. */
const BEFORE = /^(?:(?:by|from|signed:?)\s+|[-–—―]+\s*)/iu;
const AND = /\s*(?:,|&|\band\b)\s*/u;
const NAME_WORD = /^(?:\p{Lu}[\p{L}’'-]*\p{L}|(?:\p{Lu}\.)+|\p{Lu}|(?:\p{Lu}\.)+\p{Lu}\p{L}+)\.?$/u;
const PARTICLE = /^(?:de|da|del|della|der|den|di|du|la|le|van|von|ter|bin|ibn|al|el|y)$/u;
/** Words that stand in capitals at the end of a text and are nobody's name. */
/** Four names with what stands between them. */
const LONGEST = 200;
const NO_NAME =
  /^(?:The|This|That|Build|End|Ends|Continued|Next|See|More|Part|To|For|And|But|No|Not|All|Read|Send|Subscribe|Box|Books?|Back|Home)$/iu;

/** The names in a line that holds nothing else; null where it is no such line. */
export function readNames(text: string): string[] | null {
  if (text.length > LONGEST) return null;
  const bare = text
    .replace(BEFORE, '')
    .replace(/^[([]|[)\]]$/gu, '')
    .trim();
  const names = bare.split(AND).filter((name) => name !== '');
  return names.length > 0 && names.length <= 4 && names.every(isName) ? names : null;
}

function isName(text: string): boolean {
  const words = wordsIn(text);
  if (words.length > 4 || text.length > 40 || words.some((word) => NO_NAME.test(word))) return false;
  if (words.length >= 3 && words.every((word) => /^\p{Lu}$/u.test(word))) return false; // E P S R
  const capitals = words.filter((word) => NAME_WORD.test(word));
  const sound = words.every(
    (word, index) => NAME_WORD.test(word) || (index > 0 && index < words.length - 1 && PARTICLE.test(word)),
  );
  // One word alone is a name only as initials, 'D.H.' or 'DH': a heading of one word looks just so.
  return sound && (capitals.length >= 2 || /^(?:\p{Lu}\.?){2,4}$/u.test(text));
}

/** The id of the person that a printed name stands for, or null. */
export function findPerson(name: string, people: ReadonlyMap<string, Person>): string | null {
  const wanted = fold(name);
  for (const [id, person] of people)
    if ([person.name, ...person.printed].some((printed) => fold(printed) === wanted)) return id;
  return null;
}

/** Whether a line holds nothing but names, each of a person on record. */
export function isKnownSignOff(text: string, people: ReadonlyMap<string, Person>): boolean {
  const bare = text.replace(BEFORE, '');
  if (bare.length > 120) return false;
  if (findPerson(bare, people) !== null) return true;
  const names = bare.split(AND).filter((name) => name !== '');
  return names.length > 0 && names.every((name) => findPerson(name, people) !== null);
}

/** The names of a sign-off, whole where the whole is one person on record ('Marx & Engels Club'). */
export function namesOfSignOff(text: string, people: ReadonlyMap<string, Person>): string[] {
  const bare = text.replace(BEFORE, '').trim();
  if (findPerson(bare, people) !== null) return [bare];
  return readNames(text) ?? bare.split(AND).filter((name) => name !== '');
}

const fold = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
