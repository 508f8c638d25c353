/** Names of people as a sign-off prints them: `Don Hoskins`, `By D. Hoskins`, `A. Writer and B. Printer`. */
import type { Person } from '../../archive/schema/person.ts';
import { wordsIn } from '../words.ts';

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
