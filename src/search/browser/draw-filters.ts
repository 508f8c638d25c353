/**
 * The filters of the results, with their counts. Choosing one writes it into the query, so that what is chosen and what is
 * typed are one state.
 */
import { formatCount, formatNumber } from '../../archive/format-count.ts';
import { element, line } from '../../browser/element.ts';
import type { Named } from '../format.ts';
import type { FilterName } from '../query/query.ts';
import { setFilter } from '../query/set-filter.ts';
import { drawYears } from './draw-years.ts';
import { type Counted, countValues, type Facets } from './facets.ts';
import { type ReadName, readName } from './read-name.ts';
import type { Found } from './run-query.ts';

interface ListedFilter {
  readonly name: Exclude<FilterName, 'year'>;
  readonly legend: string;
  /** How a value is typed that the list leaves out; null where all are listed. */
  readonly typedAs: string | null;
  /** Whether a typed value names one of the list. */
  readonly isNamed: (read: ReadName, one: Named) => boolean;
}

const FILTERS: readonly ListedFilter[] = [
  {
    name: 'quotes',
    legend: 'Source quoted',
    typedAs: 'quotes:name',
    isNamed: (read, one) => read.issues.includes(one.id) || read.source(one),
  },
  { name: 'series', legend: 'Series', typedAs: 'series:name', isNamed: (read, one) => read.series(one) },
  { name: 'author', legend: 'Author', typedAs: 'author:name', isNamed: (read, one) => read.person(one) },
  {
    name: 'cites',
    legend: 'Issue cited',
    typedAs: 'cites:1254',
    isNamed: (read, one) => read.targets.includes(one.id),
  },
  { name: 'in', legend: 'Words', typedAs: null, isNamed: () => false },
];

/** Until the values are loaded their space is reserved. `search` searches for something else. */
export function drawFilters(
  form: HTMLElement,
  found: Found,
  facets: Facets | 'loading' | 'failed',
  search: (typed: string) => void,
): void {
  const { query, outcome } = found;
  if (facets === 'failed') form.replaceChildren(line('The filters couldn’t be loaded.'));
  else if (facets === 'loading')
    form.replaceChildren(
      ...['Years', ...FILTERS.map(({ legend }) => legend)].map((legend) =>
        element('fieldset.loading', element('legend', legend)),
      ),
    );
  else {
    const years = countValues(outcome.apartFrom('year'), facets.year);
    const counts = new Map(years.map(({ id, essays }) => [Number(id), essays]));
    const chosen = groupsOf(found, 'year').flat();
    redraw(form, [
      drawYears(chosen, counts, (value) =>
        search(setFilter(query.typed, 'year', value === null ? [] : [value])),
      ),
      ...FILTERS.flatMap((filter) => drawFilter(filter, found, facets, search) ?? []),
    ]);
  }
}

/** The values of each filter of a name that is asked for: an essay must have one of each group. */
const groupsOf = ({ query }: Found, wanted: FilterName): (readonly string[])[] =>
  query.filters.flatMap(({ name, values, not }) => (name === wanted && !not ? [values] : []));

/** Values always shown, and those that a fold adds. More can be typed. */
const OPEN = 5;
const FOLDED = 25;

/** Checkboxes, the most frequent value first; null where there is no choice to make. */
function drawFilter(
  { name, legend, typedAs, isNamed }: ListedFilter,
  found: Found,
  facets: Facets,
  search: (typed: string) => void,
): HTMLElement | null {
  const { query, index } = found;
  const values = name === 'in' ? [] : facets[name];
  // Each typed value as the id of the one thing that it names; as typed where it names several, or none.
  const groups = groupsOf(found, name).map((group) =>
    group.map((value) => {
      const read = readName(value, index.start.series);
      const [only, another] = values.filter((one) => isNamed(read, one));
      return only === undefined || another !== undefined ? value : only.id;
    }),
  );
  const chosen = new Set(groups.flat());
  const choices = countChoices(found, name, facets, groups.length);
  if (choices.length < (typedAs === null ? 1 : 2) && chosen.size === 0) return null;
  choices.sort(
    (a, b) =>
      Number(chosen.has(b.id)) - Number(chosen.has(a.id)) ||
      b.essays - a.essays ||
      (a.name < b.name ? -1 : 1),
  );
  // Typed by another name, or with no essay left: still set, so it can be removed.
  const unlisted = [...chosen].filter((id) => !choices.some((choice) => choice.id === id));
  const folded = choices.slice(OPEN, OPEN + FOLDED);
  const others = choices.length - OPEN - folded.length;
  return element(
    'fieldset',
    element('legend', legend),
    unlisted.map((id) => drawChoice({ id, name: id, essays: Number.NaN })),
    choices.slice(0, OPEN).map(drawChoice),
    folded.length === 0
      ? null
      : element(
          'details',
          { 'data-fold': name },
          element('summary', `${formatNumber(folded.length)} more`),
          folded.map(drawChoice),
          others <= 0 || typedAs === null
            ? null
            : element('p.meta', `${formatCount(others, 'other')} can be typed: `, element('code', typedAs)),
        ),
  );

  function drawChoice(choice: Counted): HTMLLabelElement {
    const box = element('input', { type: 'checkbox', name, value: choice.id });
    box.checked = chosen.has(choice.id);
    box.addEventListener('change', () => choose(choice.id, box.checked));
    const count = Number.isNaN(choice.essays) ? null : element('span', formatNumber(choice.essays));
    return element('label', box, ` ${choice.name}`, count);
  }

  /** A value is added as another that will do; to several filters, of which all apply, as one more. */
  function choose(id: string, isChosen: boolean): void {
    const [group = [], another] = groups;
    const without = groups.map((one) => one.filter((value) => value !== id));
    const wanted = !isChosen ? without : another === undefined ? [[...group, id]] : [...groups, [id]];
    const typed = wanted.map((one) => setFilter('', name, [...new Set(one)]));
    search([setFilter(query.typed, name, []), ...typed].join(' ').trim());
  }
}

/** Of one filter that is set other values could be chosen; of several the values that the found essays have. */
function countChoices(
  { query, outcome }: Found,
  name: ListedFilter['name'],
  facets: Facets,
  set: number,
): Counted[] {
  if (name !== 'in')
    return countValues(
      set > 1 ? outcome.essays.map(({ essay }) => essay) : outcome.apartFrom(name),
      facets[name],
    );
  const essays = query.terms.every(({ not }) => not) ? 0 : outcome.inTitle().length;
  return essays === 0 ? [] : [{ id: 'title', name: 'In the title', essays }];
}

/** Replaces what a form has, but for its state: the focus, and which folds are open. */
function redraw(form: HTMLElement, children: readonly Node[]): void {
  const focused = document.activeElement;
  const had = focused instanceof HTMLInputElement && form.contains(focused) ? focused : null;
  const open = [...form.querySelectorAll<HTMLElement>('[data-fold][open]')].map(
    ({ dataset }) => dataset.fold,
  );
  form.replaceChildren(...children);
  for (const fold of form.querySelectorAll<HTMLDetailsElement>('[data-fold]'))
    fold.open = open.includes(fold.dataset.fold);
  [...form.querySelectorAll('input')]
    .find(({ name, type, value }) => name === had?.name && (type !== 'checkbox' || value === had.value))
    ?.focus({ preventScroll: true });
}
