/**
 * The essays found by year, as bars; drawing across them chooses a range. Who doesn't point types the years in the
 * fields beside.
 */
import { readYears } from '../engine/read-years.ts';
import { count } from './count.ts';
import { element } from './element.ts';

const SVG = 'http://www.w3.org/2000/svg';
/** Units of the drawing: a year is so wide, with a gap at its end, and the highest bar so high. */
const YEAR = 20;
const GAP = 4;
const HEIGHT = 84;
/** A year with one essay can still be seen. */
const LEAST = 2.5;

export interface Histogram {
  readonly chosen: string | null;
  readonly counts: ReadonlyMap<number, number>;
  readonly choose: (value: string | null) => void;
}

/** The drawing and the years below it; nothing where there are fewer than two years. */
export function drawHistogram({ chosen, counts, choose }: Histogram): Element[] {
  const years = [...counts.keys()];
  const [first, last] = [Math.min(...years), Math.max(...years)];
  if (years.length < 2) return [];
  const [from, to] = chosen === null ? [-Infinity, Infinity] : readYears(chosen);
  const most = Math.max(...counts.values());
  const length = last - first + 1;
  const svg = draw('svg', {
    viewBox: `0 0 ${length * YEAR - GAP} ${HEIGHT}`,
    preserveAspectRatio: 'none',
    role: 'img',
    'aria-label': `Essays found by year, ${first} to ${last}; the most, ${most}, in ${busiest(counts, most)}`,
  });
  const bars = Array.from({ length }, (_, at) => {
    const essays = counts.get(first + at) ?? 0;
    const height = essays === 0 ? 0.8 : Math.max(LEAST, (HEIGHT * essays) / most);
    const bar = draw('rect', {
      x: String(at * YEAR),
      y: String(HEIGHT - height),
      width: String(YEAR - GAP),
      height: String(height),
    });
    const name = draw('title', {});
    name.textContent = `${first + at}: ${count(essays, 'essay')}`;
    bar.append(name);
    svg.append(bar);
    return bar;
  });
  shade(from, to);
  followPointer();
  const ends = [first, last].map((year) => element('span', {}, String(year)));
  return [svg, element('p', { class: 'axis', 'aria-hidden': 'true' }, ...ends)];

  function shade(low: number, high: number): void {
    for (const [at, bar] of bars.entries())
      bar.setAttribute('class', first + at < low || first + at > high ? 'off' : '');
  }

  function followPointer(): void {
    let begun: number | null = null;
    const yearAt = ({ clientX }: PointerEvent): number => {
      const { left, width } = svg.getBoundingClientRect();
      const share = Math.min(0.9999, Math.max(0, (clientX - left) / width));
      return first + Math.floor(share * length);
    };
    svg.addEventListener('pointerdown', (event) => {
      begun = yearAt(event);
      svg.setPointerCapture(event.pointerId);
      shade(begun, begun);
    });
    svg.addEventListener('pointermove', (event) => {
      if (begun === null) return;
      const year = yearAt(event);
      shade(Math.min(begun, year), Math.max(begun, year));
    });
    svg.addEventListener('pointerup', (event) => {
      if (begun === null) return;
      const [low, high] = [Math.min(begun, yearAt(event)), Math.max(begun, yearAt(event))];
      begun = null;
      // The one year that is chosen already, once more: all of them again.
      if (low === high && low === from && low === to) choose(null);
      else choose(low === high ? String(low) : `${low}..${high}`);
    });
    svg.addEventListener('pointercancel', () => {
      begun = null;
      shade(from, to);
    });
  }
}

const busiest = (counts: ReadonlyMap<number, number>, most: number): number | undefined =>
  [...counts].find(([, essays]) => essays === most)?.[0];

function draw<Name extends keyof SVGElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
): SVGElementTagNameMap[Name] {
  const made = document.createElementNS(SVG, name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  return made;
}
