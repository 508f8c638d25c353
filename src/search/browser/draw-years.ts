/** Charts of years. The one of the found essays is a filter: a range can be dragged across its bars, or typed. */
import { formatCount } from '../../archive/format/counts.ts';
import { svgElement } from '../../browser/dom.ts';
import type { Counted } from './facets.ts';
import { readYears } from './read-name.ts';

/** Units of a drawing: a bar with the gap after it is so wide, and the highest so high. */
const [STEP, GAP, HEIGHT] = [10, 2, 100];
/** One essay can still be seen. */
const MIN_HEIGHT = 9;

/** Bars of heights from 0 to 1, each with its title where there are titles. */
export function drawBars(
  heights: readonly number[],
  attributes: Readonly<Record<string, string>>,
  titles: readonly string[] = [],
): SVGSVGElement {
  const bars = heights.map((share, at) => {
    const height = share === 0 ? 0 : Math.max(MIN_HEIGHT, Math.round(share * HEIGHT));
    const title = titles[at] === undefined ? null : svgElement('title', titles[at]);
    const [x, y] = [`${at * STEP}`, `${HEIGHT - height}`];
    return svgElement('rect', { x, y, width: `${STEP - GAP}`, height: `${height}` }, title);
  });
  const viewBox = `0 0 ${heights.length * STEP} ${HEIGHT}`;
  return svgElement('svg', { class: 'spark', viewBox, preserveAspectRatio: 'none', ...attributes }, bars);
}

type Range = readonly [from: number, to: number];

/** Shows the values of the filter that are set, and how many essays each year has. */
type ShowYears = (chosen: readonly string[], counts: readonly Counted[]) => void;

/** `choose` is called with another value of the filter, or none. */
export function bindYears(fieldset: HTMLElement, choose: (values: readonly string[]) => void): ShowYears {
  const [chart, pair] = fieldset.querySelectorAll('div'); // as in components/SearchFilters.astro
  const fields = [...fieldset.querySelectorAll('input')];
  const typed = (): string => fields.map(({ value }) => value.trim()).join('..');
  let before = typed();
  const take = (): void => {
    const value = typed();
    if (value === before) return;
    before = value;
    const range = readYears(value);
    choose(value === '..' ? [] : [range[0] === Infinity ? value : writeRange(range)]);
  };
  // Not after the first of two fields, but when both are left, or by Enter.
  pair?.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && pair.contains(relatedTarget))) take();
  });
  pair?.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    take();
  });
  return (chosen, counts) => {
    const dated = counts.map(({ id, essays }) => [Number(id), essays] as const);
    const years = new Map(dated.filter(([year]) => year > 0)); // undated essays have no year
    const bounds: Range = [Math.min(...years.keys()), Math.max(...years.keys())];
    const ranges = chosen.map(readYears);
    const [starts, ends] = [ranges.map(([from]) => from), ranges.map(([, to]) => to)];
    const set = ranges.length === 0 ? bounds : [Math.min(...starts), Math.max(...ends)];
    for (const [at, field] of fields.entries()) {
      field.value = writeYear(set[at]);
      field.placeholder = writeYear(bounds[at]);
    }
    before = typed();
    chart?.replaceChildren(...(years.size < 2 ? [] : [drawChart(years, bounds, ranges, choose)]));
  };
}

const writeYear = (year = Number.NaN): string => (Number.isFinite(year) ? String(year) : '');

const writeRange = ([from, to]: Range): string =>
  from === to ? String(from) : `${writeYear(from)}..${writeYear(to)}`;

function drawChart(
  counts: ReadonlyMap<number, number>,
  [first, last]: Range,
  ranges: readonly Range[],
  choose: (values: readonly string[]) => void,
): SVGSVGElement {
  const most = Math.max(...counts.values());
  const busiest = [...counts].find(([, essays]) => essays === most)?.[0];
  const essays = Array.from({ length: last - first + 1 }, (_, at) => counts.get(first + at) ?? 0);
  const svg = drawBars(
    essays.map((count) => count / most),
    {
      role: 'img',
      'aria-label': `Essays found by year, ${first} to ${last}; the most, ${most}, in ${busiest}`,
    },
    essays.map((count, at) => `${first + at}: ${formatCount(count, 'essay')}`),
  );
  const yearAt = ({ clientX }: PointerEvent): number => {
    const { left, width } = svg.getBoundingClientRect();
    const share = Math.min(0.9999, Math.max(0, (clientX - left) / width));
    return first + Math.floor(share * essays.length);
  };
  let begun: number | null = null;
  const rangeTo = (event: PointerEvent): Range => {
    const [from, to] = [begun ?? yearAt(event), yearAt(event)];
    return [Math.min(from, to), Math.max(from, to)];
  };
  const shade = (within: readonly Range[]): void => {
    for (const [at, bar] of [...svg.children].entries()) {
      const isIn = within.some(([from, to]) => first + at >= from && first + at <= to);
      bar.classList.toggle('off', within.length > 0 && !isIn);
    }
  };
  shade(ranges);
  svg.addEventListener('pointerdown', (event) => {
    begun = yearAt(event);
    svg.setPointerCapture(event.pointerId);
    shade([rangeTo(event)]);
  });
  svg.addEventListener('pointermove', (event) => {
    if (begun !== null) shade([rangeTo(event)]);
  });
  svg.addEventListener('pointerup', (event) => {
    if (begun === null) return;
    const range = rangeTo(event);
    begun = null;
    // The range that is already set is removed.
    choose(ranges.length === 1 && String(ranges[0]) === String(range) ? [] : [writeRange(range)]);
  });
  svg.addEventListener('pointercancel', () => {
    begun = null;
    shade(ranges);
  });
  return svg;
}
