/**
 * The filters beside the results, with their counts. Choosing one writes it into the query, so that what is chosen
 * and what is typed are one state.
 */
import { countFacets } from '../engine/count-facets.ts';
import type { SearchIndex } from '../engine/open-index.ts';
import { type ReadName, readName } from '../engine/read-name.ts';
import type { Outcome } from '../engine/search-index.ts';
import type { FacetTable } from '../format/facet-table.ts';
import type { FilterName, Query } from '../query/query.ts';
import { setFilter } from '../query/set-filter.ts';
import { type Choice, drawChoices } from './draw-choices.ts';
import { drawYears } from './draw-years.ts';
import { element, line } from './element.ts';

/** What each essay cites and quotes, which is fetched after the results. */
export type Facets = FacetTable | 'loading' | 'failed';

export interface Narrowing {
  readonly query: Query;
  readonly outcome: Outcome;
  readonly index: SearchIndex;
  readonly facets: Facets;
  /** Searches for this instead. */
  readonly search: (typed: string) => void;
}

export function drawFilters(narrowing: Narrowing): HTMLElement[] {
  const { query, outcome, index, search } = narrowing;
  const { series, people } = index.table;
  const counted = (name: FilterName) => countFacets(outcome.apartFrom(name), index);
  const inTitle = query.terms.every(({ not }) => not) ? 0 : outcome.inTitle().length;
  return [
    drawYears({
      chosen: valuesOf(query, 'year'),
      counts: counted('year').years,
      choose: (values) => search(setFilter(query.typed, 'year', values)),
    }),
    ...drawLoaded('quotes', narrowing),
    ...draw('series', narrowing, {
      namedBy: (read) => series.filter(read.series),
      choices: [...counted('series').series].map(([at, essays]) =>
        choiceOf(series[at]?.id, series[at]?.label, essays),
      ),
    }),
    ...draw('author', narrowing, {
      namedBy: (read) => people.filter(read.person),
      choices: [...counted('author').people].map(([at, essays]) =>
        choiceOf(people[at]?.id, people[at]?.name, essays),
      ),
    }),
    ...drawLoaded('cites', narrowing),
    ...draw('in', narrowing, {
      namedBy: () => [],
      choices: inTitle === 0 ? [] : [choiceOf('title', 'In the title', inTitle)],
    }),
  ];
}

/** Of each filter its heading, and how a value is typed that the list leaves out. */
const LEGENDS = {
  quotes: ['Source quoted', 'quotes:name'],
  series: ['Series', 'series:name'],
  author: ['Author', 'author:name'],
  cites: ['Issue cited', 'cites:1254'],
  in: ['Words', null],
} as const;

interface Values {
  /** What a typed value names. */
  readonly namedBy: (read: ReadName) => readonly { readonly id: string }[];
  readonly choices: readonly Choice[];
}

function draw(
  name: keyof typeof LEGENDS,
  { query, index, search }: Narrowing,
  { namedBy, choices }: Values,
): HTMLElement[] {
  const [legend, typedAs] = LEGENDS[name];
  // Each value as the id of the one thing that it names; as typed where it names several, or none.
  const chosen = valuesOf(query, name).map((value) => {
    const [only, another] = namedBy(readName(value, index.table.series));
    return only === undefined || another !== undefined ? value : only.id;
  });
  return drawChoices({
    legend,
    typedAs,
    group: name,
    chosen: [...new Set(chosen)],
    choices,
    choose: (values) => search(setFilter(query.typed, name, values)),
  });
}

const choiceOf = (value = '', name = '', essays: number): Choice => ({ value, name, essays });

/** The values of a filter that are asked for. */
const valuesOf = ({ filters }: Query, wanted: FilterName): string[] =>
  filters.flatMap(({ name, values, not }) => (name === wanted && !not ? values : []));

/** A list that depends on what the essays cite and quote; its place is reserved while that is fetched. */
function drawLoaded(name: 'quotes' | 'cites', narrowing: Narrowing): HTMLElement[] {
  const { outcome, index, facets } = narrowing;
  const legend = element('legend', {}, LEGENDS[name][0]);
  if (facets === 'loading') return [element('fieldset', { class: 'loading' }, legend)];
  if (facets === 'failed') return [element('fieldset', {}, legend, line('This list couldn’t be loaded.'))];
  const { targets: cited, sources } = facets;
  return draw(name, narrowing, {
    namedBy: ({ issues, targets, source }) =>
      name === 'cites'
        ? cited.filter((id) => targets.includes(id)).map((id) => ({ id }))
        : sources.filter((one) => issues.includes(one.id) || source(one)),
    choices: countChoices(name, outcome.apartFrom(name), facets, index),
  });
}

function countChoices(
  name: 'cites' | 'quotes',
  essays: readonly number[],
  { targets, sources, ...facets }: FacetTable,
  { table: { series } }: SearchIndex,
): Choice[] {
  const counts = new Map<number, number>();
  for (const essay of essays)
    for (const target of facets[name][essay] ?? []) counts.set(target, (counts.get(target) ?? 0) + 1);
  return [...counts].map(([at, count]) => {
    if (name === 'quotes') return choiceOf(sources[at]?.id, sources[at]?.title, count);
    // `epsr/1254` as `EPSR 1254`
    const [id, what = ''] = targets[at]?.split('/') ?? [];
    const label = series.find((known) => known.id === id)?.label ?? id;
    return choiceOf(targets[at], `${label} ${what}`, count);
  });
}
