/**
 * The filters of the results, with their counts. Choosing one writes it into the query, so that what is chosen and what is
 * typed are one state.
 */
import { formatCount, formatNumber } from '../../archive/format/counts.ts';
import { createElement } from '../../browser/dom.ts';
import type { Named } from '../format.ts';
import { type FilterName, setFilter } from '../query/read-query.ts';
import { type Counted, countValues, type Facets } from './facets.ts';
import { type ReadName, readName } from './read-name.ts';
import type { Found } from './run-query.ts';
import { bindYears } from './year-chart.ts';

type ListName = Exclude<FilterName, 'year'>;

/** Whether the value of a filter names one of its list. */
const IS_NAMED: Readonly<Record<ListName, (read: ReadName, one: Named) => boolean>> = {
  quotes: (read, one) => read.issues.includes(one.id) || read.source(one),
  series: (read, one) => read.series(one),
  author: (read, one) => read.person(one),
  cites: (read, one) => read.targets.includes(one.id),
  in: () => false,
};

/** Shows the filters of a result; `facets` are loaded later than it. `search` searches for something else. */
export function createFilters(
  form: HTMLElement,
  search: (typed: string) => void,
): (found: Found, facets: Facets | 'loading' | 'failed') => void {
  const [years, ...lists] = form.querySelectorAll('fieldset'); // as in components/SearchFilters.astro
  const [failed] = form.querySelectorAll('p');
  if (years === undefined || failed === undefined) throw new Error('the search page has no filters');
  let typed = '';
  const showYears = bindYears(years, (values) => search(setFilter(typed, 'year', values)));
  return (found, facets) => {
    const focused = document.activeElement;
    typed = found.query.typed;
    form.classList.toggle('loading', facets === 'loading');
    failed.textContent = facets === 'failed' ? 'The filters couldn’t be loaded.' : '';
    for (const set of [years, ...lists]) set.hidden = facets === 'failed';
    if (facets === 'loading' || facets === 'failed') return;
    showYears(groupsOf(found, 'year').flat(), countValues(found.outcome.apartFrom('year'), facets.year));
    for (const list of lists) showFilter(list, list.name as ListName, found, facets, search);
    // The checkbox that had the focus was replaced.
    if (focused instanceof HTMLInputElement && !focused.isConnected)
      [...form.querySelectorAll('input')]
        .find(({ name, value }) => name === focused.name && value === focused.value)
        ?.focus({ preventScroll: true });
  };
}

/** The values of each filter of a name in the query: an essay must have one of each group. */
const groupsOf = ({ query }: Found, wanted: FilterName): (readonly string[])[] =>
  query.filters.flatMap(({ name, values, not }) => (name === wanted && !not ? [values] : []));

/** Values always shown, and those that a fold adds. More can be typed. */
const OPEN = 5;
const FOLDED = 25;

/** Checkboxes, the most frequent value first; hidden where there is no choice to make. */
function showFilter(
  fieldset: HTMLFieldSetElement,
  name: ListName,
  found: Found,
  facets: Facets,
  search: (typed: string) => void,
): void {
  const { query, index } = found;
  // Each typed value as the id of the one thing that it names; as typed where it names several, or none.
  const groups = groupsOf(found, name).map((group) =>
    group.map((value) => {
      const read = readName(value, index.start.series);
      const [only, another] = name === 'in' ? [] : facets[name].filter((one) => IS_NAMED[name](read, one));
      return only === undefined || another !== undefined ? value : only.id;
    }),
  );
  const chosen = new Set(groups.flat());
  const choices = countChoices(found, name, facets, groups.length).sort(
    (a, b) =>
      Number(chosen.has(b.id)) - Number(chosen.has(a.id)) ||
      b.essays - a.essays ||
      (a.name < b.name ? -1 : 1),
  );
  // Typed by another name, or with no essay left: still set, so it can be removed.
  const unlisted = [...chosen].filter((id) => !choices.some((choice) => choice.id === id));
  const folded = choices.slice(OPEN, OPEN + FOLDED);
  const others = choices.length - OPEN - folded.length;
  const [open, more] = fieldset.querySelectorAll('div');
  const [moreCount, othersCount] = fieldset.querySelectorAll('details > * > span');
  open?.replaceChildren(
    ...unlisted.map((id) => drawChoice({ id, name: id, essays: Number.NaN })),
    ...choices.slice(0, OPEN).map(drawChoice),
  );
  more?.replaceChildren(...folded.map(drawChoice));
  moreCount?.replaceChildren(formatNumber(folded.length));
  othersCount?.replaceChildren(formatCount(others, 'other'));
  more?.parentElement?.toggleAttribute('hidden', folded.length === 0);
  othersCount?.parentElement?.toggleAttribute('hidden', others <= 0);
  fieldset.hidden = choices.length < (name === 'in' ? 1 : 2) && chosen.size === 0;

  function drawChoice({ id, name: shown, essays }: Counted): HTMLLabelElement {
    const box = createElement('input', { type: 'checkbox', name, value: id });
    box.checked = chosen.has(id);
    box.addEventListener('change', () => choose(id, box.checked));
    return createElement(
      'label',
      box,
      ` ${shown}`,
      Number.isNaN(essays) ? null : createElement('span', formatNumber(essays)),
    );
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
function countChoices({ query, outcome }: Found, name: ListName, facets: Facets, set: number): Counted[] {
  if (name === 'in') {
    const essays = query.terms.every(({ not }) => not) ? 0 : outcome.inTitle().length;
    return essays === 0 ? [] : [{ id: 'title', name: 'In the title', essays }];
  }
  const essays = set > 1 ? outcome.essays.map(({ essay }) => essay) : outcome.apartFrom(name);
  return countValues(essays, facets[name]);
}
