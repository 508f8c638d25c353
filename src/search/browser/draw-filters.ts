/**
 * The filters beside the results, with their counts. Choosing one writes it into the query, so that what is chosen
 * and what is typed are one state.
 */
import { type FilterName, type Query, setFilter } from '../query/read-query.ts';
import { type Choice, drawChoices } from './draw-choices.ts';
import { drawYears } from './draw-years.ts';
import { element, line } from './element.ts';
import { countListed, countValues, type Facets } from './facets.ts';
import type { SearchIndex } from './open-index.ts';
import { type ReadName, readName } from './read-name.ts';
import type { Outcome } from './search-index.ts';

export interface Narrowing {
  readonly query: Query;
  readonly outcome: Outcome;
  readonly index: SearchIndex;
  readonly facets: Facets | 'loading' | 'failed';
  /** Searches for this instead. */
  readonly search: (typed: string) => void;
}

/** Until the counts are fetched the places of the lists are reserved. */
export function drawFilters(narrowing: Narrowing): HTMLElement[] {
  const { query, outcome, index, facets, search } = narrowing;
  if (facets === 'loading')
    return ['Years', ...Object.values(LEGENDS).map(([legend]) => legend)].map((legend) =>
      element('fieldset', { class: 'loading' }, element('legend', {}, legend)),
    );
  if (facets === 'failed') return [line('The filters couldn’t be loaded.')];
  const { series, people } = index.start;
  const { having, targets, sources } = facets;
  const among = (name: 'series' | 'author' | 'year'): [string, number][] => [
    ...countValues(outcome.apartFrom(name), having[name]),
  ];
  const nameOf = (names: readonly { readonly id: string; readonly name: string }[], id: string): string =>
    names.find((known) => known.id === id)?.name ?? id;
  const inTitle = query.terms.every(({ not }) => not) ? 0 : outcome.inTitle().length;
  return [
    drawYears({
      chosen: valuesOf(query, 'year'),
      counts: new Map(among('year').map(([year, essays]) => [Number(year), essays])),
      choose: (values) => search(setFilter(query.typed, 'year', values)),
    }),
    ...draw('quotes', narrowing, {
      namedBy: (read) => sources.filter((one) => read.issues.includes(one.id) || read.source(one)),
      choices: [...countListed(outcome.apartFrom('quotes'), facets.quotes)].map(([at, essays]) =>
        choiceOf(sources[at]?.id, sources[at]?.name, essays),
      ),
    }),
    ...draw('series', narrowing, {
      namedBy: (read) => series.filter(read.series),
      choices: among('series').map(([id, essays]) => choiceOf(id, nameOf(series, id), essays)),
    }),
    ...draw('author', narrowing, {
      namedBy: (read) => people.filter(read.person),
      choices: among('author').map(([id, essays]) => choiceOf(id, nameOf(people, id), essays)),
    }),
    ...draw('cites', narrowing, {
      namedBy: (read) => targets.filter((id) => read.targets.includes(id)).map((id) => ({ id })),
      choices: [...countListed(outcome.apartFrom('cites'), facets.cites)].map(([at, essays]) => {
        // `epsr/1254` as `EPSR 1254`
        const [id = '', what = ''] = targets[at]?.split('/') ?? [];
        return choiceOf(targets[at], `${nameOf(series, id)} ${what}`, essays);
      }),
    }),
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
    const [only, another] = namedBy(readName(value, index.start.series));
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
