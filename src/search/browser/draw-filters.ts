/**
 * The filters with their counts. Choosing one writes it into the query, so that what is chosen and what is typed
 * are one; what an essay cites and quotes is fetched when its list is opened.
 */
import { countFacets } from '../engine/count-facets.ts';
import type { SearchIndex } from '../engine/open-index.ts';
import { type ReadName, readName } from '../engine/read-name.ts';
import type { Outcome } from '../engine/search-index.ts';
import type { FilterName, Query } from '../query/query.ts';
import { setFilter } from '../query/set-filter.ts';
import { drawChoices } from './draw-choices.ts';
import { drawYears } from './draw-years.ts';
import { element } from './element.ts';
import { listCited } from './list-cited.ts';

export interface Narrowing {
  readonly query: Query;
  readonly outcome: Outcome;
  readonly index: SearchIndex;
  /** Searches for this instead. */
  readonly search: (typed: string) => void;
}

export function drawFilters(narrowing: Narrowing): HTMLElement[] {
  const { query, outcome, index, search } = narrowing;
  const { series, people } = index.table;
  const choose =
    (name: FilterName) =>
    (value: string | null): void =>
      search(setFilter(query.typed, name, value));
  const counted = (name: FilterName) => countFacets(outcome.apartFrom(name), index);
  return [
    drawYears(chosenOf(query, 'year'), counted('year').years, choose('year')),
    ...drawWhere(narrowing, choose('in')),
    ...drawChoices({
      legend: 'Series',
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
      typedAs: 'author:name',
      chosen: chosenAmong(query, 'author', ({ person }) => people.filter(person), index),
      choices: [...counted('author').people].map(([at, essays]) => ({
        value: people[at]?.id ?? '',
        name: people[at]?.name ?? '',
        essays,
      })),
      choose: choose('author'),
    }),
    ...(['quotes', 'cites'] as const).map((name) => drawLater(name, narrowing, choose(name))),
  ];
}

/** Whether the words stand anywhere, or in the title; nothing where no title has them. */
function drawWhere({ query, outcome }: Narrowing, choose: (value: string | null) => void): HTMLElement[] {
  const titled = outcome.inTitle().length;
  return drawChoices({
    legend: 'Words stand',
    any: { name: 'Anywhere', essays: outcome.apartFrom('in').length },
    typedAs: 'in:title',
    chosen: chosenOf(query, 'in'),
    choices:
      query.terms.every(({ not }) => not) || titled === 0
        ? []
        : [{ value: 'title', name: 'In the title', essays: titled }],
    choose,
  });
}

/** The value of the last filter of a name. */
const chosenOf = ({ filters }: Query, name: FilterName): string | null =>
  filters.findLast((filter) => filter.name === name && !filter.not)?.value ?? null;

/** The same as the one thing that it names, by its id; as it was typed where it names several, or none. */
function chosenAmong(
  query: Query,
  name: FilterName,
  namedBy: (read: ReadName) => readonly { readonly id: string }[],
  { table }: SearchIndex,
): string | null {
  const value = chosenOf(query, name);
  if (value === null) return null;
  const [only, another] = namedBy(readName(value, table.series));
  return only === undefined || another !== undefined ? value : only.id;
}

const LATER = { quotes: 'Source quoted', cites: 'Issue cited' } as const;

const TYPED = { quotes: 'quotes:name', cites: 'cites:1254' } as const;

function drawLater(
  name: 'quotes' | 'cites',
  { query, outcome, index }: Narrowing,
  choose: (value: string | null) => void,
): HTMLElement {
  const isChosen = chosenOf(query, name) !== null;
  const later = element('details', { class: 'later' }, element('summary', {}, LATER[name]));
  const fill = async (): Promise<void> => {
    try {
      const facets = await index.facets();
      const choices = listCited(name, outcome.apartFrom(name), facets, index.table);
      const namedBy = ({ issues, targets, source }: ReadName): { id: string }[] => {
        const cited = facets.targets.filter((id) => targets.includes(id)).map((id) => ({ id }));
        const quoted = facets.sources.filter((one) => issues.includes(one.id) || source(one));
        return name === 'cites' ? cited : quoted;
      };
      const chosen = chosenAmong(query, name, namedBy, index);
      later.append(
        ...drawChoices({ legend: LATER[name], hidden: true, typedAs: TYPED[name], chosen, choices, choose }),
      );
    } catch (error) {
      console.warn('Search failed:', error);
      later.append(element('p', {}, 'This list couldn’t be loaded.'));
    }
  };
  later.addEventListener('toggle', () => void fill(), { once: true });
  if (isChosen) later.open = true;
  return later;
}
