/** The years of the found essays: bars across which a range can be drawn, and fields where it can be typed. */
import { formatCount } from '../../archive/format/counts.ts';
import { element, svgElement } from './element.ts';
import { readYears } from './read-years.ts';

export interface Years {
  readonly chosen: readonly string[];
  readonly counts: ReadonlyMap<number, number>;
  readonly choose: (values: readonly string[]) => void;
}

type Range = readonly [from: number, to: number];

export function drawYears({ chosen, counts, choose }: Years): HTMLElement {
  const dated = new Map([...counts].filter(([year]) => year > 0)); // undated essays have no year
  const bounds = [Math.min(...dated.keys()), Math.max(...dated.keys())] as const;
  const ranges = chosen.map(readYears);
  const [first, last] =
    ranges.length === 0
      ? bounds
      : [Math.min(...ranges.map(([start]) => start)), Math.max(...ranges.map(([, end]) => end))];
  const from = drawField('From', first, bounds[0]);
  const to = drawField('To', last, bounds[1]);
  const set = element(
    'fieldset',
    {},
    element('legend', {}, 'Years'),
    ...(dated.size < 2 ? [] : [drawBars(dated, bounds, ranges, choose)]),
    element('div', { class: 'pair' }, from, ' to ', to),
  );
  const before = written();
  // Not after the first of two fields, but when both are left, or by Enter.
  set.addEventListener('focusout', ({ relatedTarget }) => {
    if (!(relatedTarget instanceof Node && set.contains(relatedTarget))) take();
  });
  set.addEventListener('keydown', (event) => {
    if (event.key !== 'Enter') return;
    event.preventDefault();
    take();
  });
  return set;

  function written(): string | null {
    return writeYears(from.value, to.value);
  }

  function take(): void {
    const value = written();
    if (set.isConnected && value !== before) choose(value === null ? [] : [value]);
  }
}

/** Two years, either left empty, as the value of the filter; null where both are. Either order is the same range. */
export function writeYears(from: string, to: string): string | null {
  const [first, last] = [from.trim(), to.trim()];
  if (first === '' && last === '') return null;
  if (first === last) return first;
  return first !== '' && last !== '' && Number(first) > Number(last)
    ? `${last}..${first}`
    : `${first}..${last}`;
}

const drawField = (name: string, year: number, hint: number): HTMLInputElement =>
  element('input', {
    'aria-label': `${name} year`,
    name: `${name.toLowerCase()}-year`,
    inputmode: 'numeric',
    pattern: '[0-9]{4}',
    maxlength: '4',
    value: Number.isFinite(year) ? String(year) : '',
    placeholder: Number.isFinite(hint) ? String(hint) : '',
  });

/** Units of the drawing: a year is so wide, with a gap at its end, and the highest bar so high. */
const [YEAR, GAP, HEIGHT] = [10, 2, 100];
/** A year with one essay can still be seen. */
const MIN_HEIGHT = 9;

function drawBars(
  counts: ReadonlyMap<number, number>,
  [first, last]: Range,
  ranges: readonly Range[],
  choose: Years['choose'],
): SVGSVGElement {
  const most = Math.max(...counts.values());
  const busiest = [...counts].find(([, essays]) => essays === most)?.[0];
  const length = last - first + 1;
  const bars = Array.from({ length }, (_, at) => {
    const essays = counts.get(first + at) ?? 0;
    const height = essays === 0 ? 0 : Math.max(MIN_HEIGHT, (HEIGHT * essays) / most);
    const [x, y, width] = [at * YEAR, HEIGHT - height, YEAR - GAP];
    const name = svgElement('title', {}, `${first + at}: ${formatCount(essays, 'essay')}`);
    return svgElement('rect', { x: `${x}`, y: `${y}`, width: `${width}`, height: `${height}` }, name);
  });
  const svg = svgElement(
    'svg',
    {
      class: 'spark',
      viewBox: `0 0 ${length * YEAR} ${HEIGHT}`,
      preserveAspectRatio: 'none',
      role: 'img',
      'aria-label': `Essays found by year, ${first} to ${last}; the most, ${most}, in ${busiest}`,
    },
    svgElement('line', { x2: `${length * YEAR}`, y1: `${HEIGHT}`, y2: `${HEIGHT}` }),
    ...bars,
  );
  shade(ranges);
  let begun: number | null = null;
  svg.addEventListener('pointerdown', (event) => {
    begun = yearAt(event);
    svg.setPointerCapture(event.pointerId);
    shade([[begun, begun]]);
  });
  svg.addEventListener('pointermove', (event) => {
    if (begun !== null) shade([rangeTo(begun, event)]);
  });
  svg.addEventListener('pointerup', (event) => {
    if (begun === null) return;
    const [from, to] = rangeTo(begun, event);
    begun = null;
    // The range that is set, drawn again, is removed.
    const isSet = ranges.length === 1 && ranges[0]?.[0] === from && ranges[0][1] === to;
    choose(isSet ? [] : [from === to ? String(from) : `${from}..${to}`]);
  });
  svg.addEventListener('pointercancel', () => {
    begun = null;
    shade(ranges);
  });
  return svg;

  function shade(within: readonly Range[]): void {
    for (const [at, bar] of bars.entries()) {
      const isIn = within.length === 0 || within.some(([from, to]) => first + at >= from && first + at <= to);
      bar.setAttribute('class', isIn ? '' : 'off');
    }
  }

  function yearAt({ clientX }: PointerEvent): number {
    const { left, width } = svg.getBoundingClientRect();
    const share = Math.min(0.9999, Math.max(0, (clientX - left) / width));
    return first + Math.floor(share * length);
  }

  function rangeTo(from: number, event: PointerEvent): Range {
    const year = yearAt(event);
    return [Math.min(from, year), Math.max(from, year)];
  }
}
