/** The years of the found essays: bars across which a range can be drawn, and fields where it can be typed. */
import { formatCount } from '../../archive/format-count.ts';
import { readYears } from '../engine/read-years.ts';
import { element, svgElement } from './element.ts';

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

function drawField(name: string, year: number, hint: number): HTMLInputElement {
  return element('input', {
    'aria-label': `${name} year`,
    name: `${name.toLowerCase()}-year`,
    inputmode: 'numeric',
    pattern: '[0-9]{4}',
    maxlength: '4',
    value: Number.isFinite(year) ? String(year) : '',
    placeholder: Number.isFinite(hint) ? String(hint) : '',
  });
}

/** Units of the drawing: a year is so wide, with a gap at its end, and the highest bar so high. */
const YEAR = 10;
const GAP = 2;
const HEIGHT = 100;
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
    return svgElement(
      'rect',
      {
        x: String(at * YEAR),
        y: String(HEIGHT - height),
        width: String(YEAR - GAP),
        height: String(height),
      },
      svgElement('title', {}, `${first + at}: ${formatCount(essays, 'essay')}`),
    );
  });
  const ends = { x1: '0', x2: String(length * YEAR), y1: String(HEIGHT), y2: String(HEIGHT) };
  const svg = svgElement(
    'svg',
    {
      class: 'spark',
      viewBox: `0 0 ${length * YEAR} ${HEIGHT}`,
      preserveAspectRatio: 'none',
      role: 'img',
      'aria-label': `Essays found by year, ${first} to ${last}; the most, ${most}, in ${busiest}`,
    },
    svgElement('line', ends),
    ...bars,
  );
  shade(ranges);
  followPointer();
  return svg;

  function shade(within: readonly Range[]): void {
    for (const [at, bar] of bars.entries()) {
      const isOff = within.length > 0 && !within.some(([from, to]) => first + at >= from && first + at <= to);
      bar.setAttribute('class', isOff ? 'off' : '');
    }
  }

  function followPointer(): void {
    let begun: number | null = null;
    const yearAt = ({ clientX }: PointerEvent): number => {
      const { left, width } = svg.getBoundingClientRect();
      const share = Math.min(0.9999, Math.max(0, (clientX - left) / width));
      return first + Math.floor(share * length);
    };
    const rangeTo = (from: number, event: PointerEvent): Range => {
      const year = yearAt(event);
      return [Math.min(from, year), Math.max(from, year)];
    };
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
      const [low, high] = rangeTo(begun, event);
      begun = null;
      const value = low === high ? String(low) : `${low}..${high}`;
      // The range that is set, drawn again: all years.
      choose(chosenIs(low, high) ? [] : [value]);
    });
    svg.addEventListener('pointercancel', () => {
      begun = null;
      shade(ranges);
    });
  }

  function chosenIs(low: number, high: number): boolean {
    return ranges.length === 1 && ranges[0]?.[0] === low && ranges[0][1] === high;
  }
}
