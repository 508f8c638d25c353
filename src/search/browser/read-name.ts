/**
 * What the value of a filter names: series, people, issues and sources, by their ids as in addresses, or by words of their
 * names; or years. Names are compared folded: `author:hoskins` is every author with that word in the name or the id. The
 * search filters by it, and the lists of choices show by it which of them is set.
 */
import type { Named } from '../format.ts';
import { splitWords } from '../words/split-words.ts';

export type ReadName = ReturnType<typeof readName>;

export function readName(value: string, series: readonly Named[]) {
  const [, before = '', number] = /^(.*?)[\s/-]?(\d+)$/.exec(value.trim()) ?? [];
  const work = value.trim().toLowerCase().replaceAll(/\s+/g, '-');
  const issues = series
    .filter(({ id, name }) => before === '' || id === before.toLowerCase() || isNamed(name, before))
    .flatMap(({ id }) => (number === undefined ? [] : [`${id}/${Number(number)}`]));
  return {
    series: ({ id, name }: Named) => id === value.toLowerCase() || isNamed(name, value),
    person: ({ id, name }: Named) => id === value || isNamed(`${name} ${id}`, value),
    source: ({ id, name }: Named) => id === value.toLowerCase() || isNamed(`${name} ${id}`, value),
    /** `1254` in any series; `EPSR 1254`, `epsr-1254`, `epsr/1254` in one: as in a table of facets. */
    issues,
    /** The issues, and a work by its id. */
    targets: [...issues, ...series.map(({ id }) => `${id}/${work}`), work],
  };
}

/** Whether a name has every word of `value`. */
function isNamed(name: string, value: string): boolean {
  const words = new Set(splitWords(name).map(({ form }) => form));
  const wanted = splitWords(value);
  return wanted.length > 0 && wanted.every(({ form }) => words.has(form));
}

/**
 * `2002`, `2002..2004`, `2002..`, `..2004`, also with a dash, in either order; both ends are included. No other value has a
 * year: its range begins with Infinity.
 */
export function readYears(value: string): [from: number, to: number] {
  const [match, first = '', dots, second = ''] =
    /^(\d{1,4})?(\.\.|…|[-–])?(\d{1,4})?$/u.exec(value.trim()) ?? [];
  if (match === undefined || first + second === '') return [Infinity, -Infinity];
  if (dots === undefined) return [Number(first), Number(first)];
  const from = first === '' ? -Infinity : Number(first);
  const to = second === '' ? Infinity : Number(second);
  return from <= to ? [from, to] : [to, from];
}
