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

export interface Narrowing {
  readonly query: Query;
  readonly outcome: Outcome;
  readonly index: SearchIndex;
  /** What each essay cites and quotes; it is fetched after the results. */
  readonly facets: FacetTable | 'loading' | 'failed';
  /** Searches for this instead. */
  readonly search: (typed: string) => void;
}

export function drawFilters(narrowing: Narrowing): HTMLElement[] {
  const { query, outcome, index, search } = narrowing;
  const { series, people } = index.table;
  const choose = (name: FilterName) => (values: readonly string[]) =>
    search(setFilter(query.typed, name, values));
  const counted = (name: FilterName) => countFacets(outcome.apartFrom(name), index);
  const inTitle = query.terms.every(({ not }) => not) ? 0 : outcome.inTitle().length;
  return [
    drawYears({
      chosen: valuesOf(query, 'year'),
      counts: counted('year').years,
      choose: choose('year'),
    }),
    ...drawLoaded('quotes', narrowing, choose('quotes')),
    ...drawChoices({
      legend: 'Series',
      group: 'series',
      typedAs: 'series:name',
      chosen: chosenAmong(query, 'series', ({ series: isNamed }) => series.filter(isNamed), index),
      choices: [...counted('series').series].map(([at, essays]) => ({
        value: series[at]?.id ?? '',
        name: series[at]?.label ?? '',
        essays,
      })),
      choose: choose('series'),
    }),
    ...drawChoices({
      legend: 'Author',
      group: 'author',
      typedAs: 'author:name',
      chosen: chosenAmong(query, 'author', ({ person }) => people.filter(person), index),
      choices: [...counted('author').people].map(([at, essays]) => ({
        value: people[at]?.id ?? '',
        name: people[at]?.name ?? '',
        essays,
      })),
      choose: choose('author'),
    }),
    ...drawLoaded('cites', narrowing, choose('cites')),
    ...drawChoices({
      legend: 'Words',
      group: 'in',
      typedAs: null,
      chosen: valuesOf(query, 'in').map((value) => value.toLowerCase()),
      choices: inTitle === 0 ? [] : [{ value: 'title', name: 'In the title', essays: inTitle }],
      choose: choose('in'),
    }),
  ];
}

/** The values of a filter that are asked for. */
const valuesOf = ({ filters }: Query, wanted: FilterName): string[] =>
  filters.flatMap(({ name, values, not }) => (name === wanted && !not ? values : []));

/** Each value as the id of the one thing that it names; as typed where it names several, or none. */
function chosenAmong(
  query: Query,
  name: FilterName,
  namedBy: (read: ReadName) => readonly { readonly id: string }[],
  { table }: SearchIndex,
): string[] {
  const ids = valuesOf(query, name).map((value) => {
    const [only, another] = namedBy(readName(value, table.series));
    return only === undefined || another !== undefined ? value : only.id;
  });
  return [...new Set(ids)];
}

const LEGENDS = { quotes: 'Source quoted', cites: 'Issue cited' } as const;

const TYPED = { quotes: 'quotes:name', cites: 'cites:1254' } as const;

/** A list that depends on what the essays cite and quote; its place is reserved while that is fetched. */
function drawLoaded(
  name: 'quotes' | 'cites',
  { query, outcome, index, facets }: Narrowing,
  choose: (values: readonly string[]) => void,
): HTMLElement[] {
  const legend = LEGENDS[name];
  if (facets === 'loading') return [element('fieldset', { class: 'loading' }, element('legend', {}, legend))];
  if (facets === 'failed')
    return [element('fieldset', {}, element('legend', {}, legend), line('This list couldn’t be loaded.'))];
  const { targets: cited, sources } = facets;
  const namedBy = ({ issues, targets, source }: ReadName): { id: string }[] =>
    name === 'cites'
      ? cited.filter((id) => targets.includes(id)).map((id) => ({ id }))
      : sources.filter((one) => issues.includes(one.id) || source(one));
  return drawChoices({
    legend,
    group: name,
    typedAs: TYPED[name],
    chosen: chosenAmong(query, name, namedBy, index),
    choices: countChoices(name, outcome.apartFrom(name), facets, index),
    choose,
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
    if (name === 'quotes')
      return { value: sources[at]?.id ?? '', name: sources[at]?.title ?? '', essays: count };
    // `epsr/1254` as `EPSR 1254`
    const [id, what = ''] = targets[at]?.split('/') ?? [];
    const label = series.find((known) => known.id === id)?.label ?? id;
    return { value: targets[at] ?? '', name: `${label} ${what}`, essays: count };
  });
}
