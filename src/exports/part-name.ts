/**
 * A name in its parts, as bibliographies put it in order. The parts are read from the person's `sort`, which a keeper
 * wrote; without a comma there nothing is guessed, and the name stays whole, as that of a body does.
 */
import type { Person } from '../archive/schema/person.ts';

export type PersonName =
  | { readonly literal: string }
  | {
      readonly family: string;
      readonly given?: string;
      /** Put before the family name, and dropped where it stands alone: 'de' of 'Beauvoir, Simone de'. */
      readonly 'dropping-particle'?: string;
      /** Part of the family name that isn't put in order: 'van' of 'van Dijk, Teun'. */
      readonly 'non-dropping-particle'?: string;
      readonly suffix?: string;
    };

export function parsePersonName({ name, sort, kind }: Pick<Person, 'name' | 'sort' | 'kind'>): PersonName {
  if (kind === 'body' || sort === undefined || !sort.includes(',')) return { literal: name };
  const [before = '', after = '', ...rest] = sort.split(',').map((part) => part.trim());
  const suffix = rest.join(', ');
  const [, leading = '', family = before] = /^((?:\p{Ll}[\p{L}’']*\s+)*)(.+)$/u.exec(before) ?? [];
  const [, given = after, trailing = ''] = /^(.*?)((?:\s+\p{Ll}[\p{L}’']*)*)$/u.exec(after) ?? [];
  return {
    family,
    ...(given === '' ? {} : { given }),
    ...(trailing.trim() === '' ? {} : { 'dropping-particle': trailing.trim() }),
    ...(leading.trim() === '' ? {} : { 'non-dropping-particle': leading.trim() }),
    ...(suffix === '' ? {} : { suffix }),
  };
}

/** The parts of a name in which it is put in order: family with its particle, given names, suffix; or the whole. */
export function invertName(name: PersonName): { family: string; given: string; suffix: string } {
  if ('literal' in name) return { family: name.literal, given: '', suffix: '' };
  return {
    family: [name['non-dropping-particle'], name.family].filter(Boolean).join(' '),
    given: [name.given, name['dropping-particle']].filter(Boolean).join(' '),
    suffix: name.suffix ?? '',
  };
}

/** `Beauvoir, Simone de`, `van Dijk, Teun`, `King, Martin Luther, Jr.`: a name as lists of names have it. */
export function fileAs(name: PersonName): string {
  const { family, given, suffix } = invertName(name);
  return [family, given, suffix].filter((part) => part !== '').join(', ');
}
