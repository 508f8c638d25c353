/** The years from and to, as fields. */
import { readYears } from '../engine/read-years.ts';
import { element } from './element.ts';
import { writeYears } from './write-years.ts';

export function drawYears(
  chosen: string | null,
  counts: ReadonlyMap<number, number>,
  choose: (value: string | null) => void,
): HTMLElement {
  const years = [...counts.keys()].sort((a, b) => a - b);
  const [from, to] = chosen === null ? [-Infinity, Infinity] : readYears(chosen);
  const fields = [drawField('From year', from, years[0]), drawField('To year', to, years.at(-1))] as const;
  const set = element(
    'fieldset',
    {},
    element('legend', {}, 'Years'),
    element('div', { class: 'pair' }, fields[0], 'to', fields[1]),
  );
  const before = written();
  // Not after the first of two fields: the range is said when both are left, or by Enter.
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
    return writeYears(fields[0].value, fields[1].value);
  }

  function take(): void {
    if (set.isConnected && written() !== before) choose(written());
  }
}

const drawField = (name: string, year: number, hint: number | undefined): HTMLInputElement =>
  element('input', {
    'aria-label': name,
    inputmode: 'numeric',
    pattern: '[0-9]{4}',
    maxlength: '4',
    value: Number.isFinite(year) ? String(year) : '',
    placeholder: hint === undefined ? '' : String(hint),
  });
