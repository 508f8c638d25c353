/** How many of the found essays each series, year and author has: counted on what was found, and nothing else. */
import type { SearchIndex } from './open-index.ts';

export interface Facets {
  /** By index in the table's series and people. */
  readonly series: ReadonlyMap<number, number>;
  readonly people: ReadonlyMap<number, number>;
  readonly years: ReadonlyMap<number, number>;
}

export function countFacets(essays: Iterable<number>, { table: { essays: columns } }: SearchIndex): Facets {
  const series = new Map<number, number>();
  const people = new Map<number, number>();
  const years = new Map<number, number>();
  for (const essay of essays) {
    add(series, columns.series[essay] ?? 0);
    for (const person of columns.people[essay] ?? []) add(people, person);
    add(years, Number(columns.date[essay]?.slice(0, 4)));
  }
  return { series, people, years };
}

const add = (counts: Map<number, number>, of: number): void => void counts.set(of, (counts.get(of) ?? 0) + 1);
