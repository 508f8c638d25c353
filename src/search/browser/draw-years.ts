/** Charts of years. The one of the found essays is a filter: a range can be dragged across its bars, or typed. */
import { formatCount } from '../../archive/format-count.ts';
import { element, svgElement } from '../../browser/element.ts';
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

/** `chosen` are values of the filter. `choose` is called with another value, or null for none. */
export function drawYears(
  chosen: readonly string[],
  counts: ReadonlyMap<number, number>,
  choose: (value: string | null) => void,
): HTMLElement {
  const dated = new Map([...counts].filter(([year]) => year > 0)); // undated essays have no year
  const bounds: Range = [Math.min(...dated.keys()), Math.max(...dated.keys())];
  const ranges = chosen.map(readYears);
  const set: Range =
    ranges.length === 0
      ? bounds
      : [Math.min(...ranges.map(([from]) => from)), Math.max(...ranges.map(([, to]) => to))];
  const fields = (['From', 'To'] as const).map((name, at) =>
    element('input', {
      'aria-label': `${name} year`,
      name: `${name.toLowerCase()}-year`,
      inputmode: 'numeric',
      pattern: '[0-9]{4}',
      maxlength: '4',
      value: writeYear(set[at]),
      placeholder: writeYear(bounds[at]),
    }),
  );
  const pair = element('div.pair', fields[0] ?? null, ' to ', fields[1] ?? null);
  const typed = (): string => fields.map(({ value }) => value.trim()).join('..');
  const before = typed();
  const take = (): void => {
    const range = readYears(typed());
    const value = range[0] === Infinity ? typed() : writeRange(range);
    if (pair.isConnected && typed() !== before) choose(value === '..' ? null : value);
  };
  // Not after the first of two fields, but when both are left, or by Enter.
  pair.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && pair.contains(relatedTarget))) take();
  });
  pair.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    take();
  });
  const chart = dated.size < 2 ? null : drawChart(dated, bounds, ranges, choose);
  return element('fieldset', element('legend', 'Years'), chart, pair);
}

const writeYear = (year = Number.NaN): string => (Number.isFinite(year) ? String(year) : '');

const writeRange = ([from, to]: Range): string =>
  from === to ? String(from) : `${writeYear(from)}..${writeYear(to)}`;

function drawChart(
  counts: ReadonlyMap<number, number>,
  [first, last]: Range,
  ranges: readonly Range[],
  choose: (value: string | null) => void,
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
    choose(ranges.length === 1 && String(ranges[0]) === String(range) ? null : writeRange(range));
  });
  svg.addEventListener('pointercancel', () => {
    begun = null;
    shade(ranges);
  });
  return svg;
}
