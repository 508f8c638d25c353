/** Finds the authors: parses names in sign-offs, looks them up, and creates a record for each unknown person. */
import type { Person } from '../../archive/schema/person.ts';
import { type ImportWarning, warning, wordsIn } from '../document.ts';
import { slugOf } from './title.ts';

export interface Authors {
  readonly ids: readonly string[];
  /** New records, by id. */
  readonly created: ReadonlyMap<string, Person>;
  readonly warnings: readonly ImportWarning[];
}

const UNSIGNED = 'unsigned';

/** `override` is an id or a name from the command line, `signed` the sign-off as printed; either may be null. */
export function findAuthors(
  override: string | null,
  signed: { text: string; at: number } | null,
  people: ReadonlyMap<string, Person>,
): Authors {
  const created = new Map<string, Person>();
  const warnings: ImportWarning[] = [];
  if (override !== null && people.has(override)) return { ids: [override], created, warnings };
  const names = override !== null ? [override] : signed === null ? [] : namesOfSignOff(signed.text, people);
  const ids = names.map((printed) => {
    const known = findPerson(printed, people);
    if (known !== null) return known;
    const name = titleCaseName(printed);
    const id = slugOf(name, (slug) => people.has(slug) || created.has(slug));
    created.set(id, { name, ...sortName(name), kind: 'person', printed: [printed], unconfirmed: true });
    const message = `'${printed}' is not on record: people/${id}.yaml is made for a person to confirm`;
    warnings.push(warning('record', message, signed?.at ?? null));
    return id;
  });
  if (ids.length > 0) return { ids: [...new Set(ids)], created, warnings };
  warnings.push(warning('author', 'no sign-off was found; --author says who wrote it'));
  const known = findPerson('Unsigned', people) ?? (people.has(UNSIGNED) ? UNSIGNED : null);
  if (known === null)
    created.set(UNSIGNED, {
      name: 'Unsigned',
      kind: 'body',
      printed: [],
      note: 'Stands for whoever wrote a text that carries no name.',
      unconfirmed: true,
    });
  return { ids: [known ?? UNSIGNED], created, warnings };
}

/** 'DON HOSKINS' becomes 'Don Hoskins'; initials stay. */
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

const PREFIX = /^(?:(?:by|from|signed:?)\s+|[-–—―]+\s*)/iu;
const SEPARATOR = /\s*(?:,|&|\band\b)\s*/u;
const NAME_WORD = /^(?:\p{Lu}[\p{L}’'-]*\p{L}|(?:\p{Lu}\.)+|\p{Lu}|(?:\p{Lu}\.)+\p{Lu}\p{L}+)\.?$/u;
const PARTICLE = /^(?:de|da|del|della|der|den|di|du|la|le|van|von|ter|bin|ibn|al|el|y)$/u;
/** Capitalized words that end texts and aren't names. */
const NO_NAME =
  /^(?:The|This|That|Build|End|Ends|Continued|Next|See|More|Part|To|For|And|But|No|Not|All|Read|Send|Subscribe|Box|Books?|Back|Home)$/iu;
/** UTF-16 units of four names. */
const MAX_LENGTH = 200;

const split = (text: string): string[] => text.split(SEPARATOR).filter((name) => name !== '');

/** The names in a line, as `By D. Hoskins` or `A. Writer and B. Printer`; null if it has anything else. */
export function readNames(text: string): string[] | null {
  if (text.length > MAX_LENGTH) return null;
  const names = split(
    text
      .replace(PREFIX, '')
      .replace(/^[([]|[)\]]$/gu, '')
      .trim(),
  );
  return names.length > 0 && names.length <= 4 && names.every(isName) ? names : null;
}

function isName(text: string): boolean {
  const words = wordsIn(text);
  if (words.length > 4 || text.length > 40 || words.some((word) => NO_NAME.test(word))) return false;
  if (words.length >= 3 && words.every((word) => /^\p{Lu}$/u.test(word))) return false; // E P S R
  const isEvery = words.every(
    (word, index) => NAME_WORD.test(word) || (index > 0 && index < words.length - 1 && PARTICLE.test(word)),
  );
  // A single word is a name only as initials, 'D.H.' or 'DH', because headings may have one word.
  const isLongEnough = words.filter((word) => NAME_WORD.test(word)).length >= 2;
  return isEvery && (isLongEnough || /^(?:\p{Lu}\.?){2,4}$/u.test(text));
}

/** The id of the person with this printed name; null if there is none. */
function findPerson(name: string, people: ReadonlyMap<string, Person>): string | null {
  const wanted = fold(name);
  for (const [id, person] of people)
    if ([person.name, ...person.printed].some((printed) => fold(printed) === wanted)) return id;
  return null;
}

/** Whether a line holds only names of people on record. */
export function isKnownSignOff(text: string, people: ReadonlyMap<string, Person>): boolean {
  const signed = text.replace(PREFIX, '');
  if (signed.length > 120) return false;
  if (findPerson(signed, people) !== null) return true;
  const names = split(signed);
  return names.length > 0 && names.every((name) => findPerson(name, people) !== null);
}

/** The names of a sign-off; not split if the whole is on record ('Marx & Engels Club'). */
function namesOfSignOff(text: string, people: ReadonlyMap<string, Person>): string[] {
  const signed = text.replace(PREFIX, '').trim();
  if (findPerson(signed, people) !== null) return [signed];
  return readNames(text) ?? split(signed);
}

const fold = (name: string): string =>
  name
    .normalize('NFKD')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, '');
