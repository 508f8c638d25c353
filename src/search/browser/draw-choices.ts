/** Values of a filter to choose from, the commonest first: one of them, or any. */
import { count } from './count.ts';
import { element } from './element.ts';

export interface Choice {
  readonly value: string;
  readonly name: string;
  readonly essays: number;
}

export interface Choices {
  readonly legend: string;
  /** Whether the legend is for the ear only, as something above says it to the eye. */
  readonly hidden?: boolean;
  /** What no choice is called; 'Any' where nothing is said. */
  readonly any?: Omit<Choice, 'value'>;
  readonly chosen: string | null;
  /** How a choice that the list leaves out is typed. */
  readonly typedAs: string;
  readonly choices: readonly Choice[];
  readonly choose: (value: string | null) => void;
}

/** More is a list that nobody reads; what isn't in it can be typed. */
const MOST = 12;

/** Nothing where there is nothing to choose. */
export function drawChoices({
  legend,
  hidden,
  any,
  chosen,
  typedAs,
  choices,
  choose,
}: Choices): HTMLElement[] {
  const isChosen = ({ value }: Choice): boolean => value === chosen;
  const sorted = choices.toSorted((a, b) => b.essays - a.essays || (a.name < b.name ? -1 : 1));
  const shown = [...sorted.slice(0, MOST), ...sorted.slice(MOST).filter(isChosen)];
  if (shown.length < (any === undefined ? 2 : 1) && chosen === null) return [];
  const others = sorted.length - shown.length;
  // Typed by another name, or with no essay left: it is set all the same, and can be taken back.
  if (chosen !== null && !shown.some(isChosen)) shown.push({ value: chosen, name: chosen, essays: NaN });
  const group = `filter-${legend.toLowerCase().replaceAll(' ', '-')}`;
  return [
    element(
      'fieldset',
      hidden === true ? { 'aria-label': legend } : {},
      ...(hidden === true ? [] : [element('legend', {}, legend)]),
      element(
        'div',
        {},
        draw(any?.name ?? 'Any', chosen === null, null, any?.essays ?? NaN),
        ...shown.map((choice) => draw(choice.name, isChosen(choice), choice.value, choice.essays)),
      ),
      ...(others === 0 ? [] : [tellOthers(others, typedAs)]),
    ),
  ];

  function draw(name: string, checked: boolean, value: string | null, essays: number): HTMLLabelElement {
    const radio = element('input', {
      type: 'radio',
      name: group,
      value: value ?? '',
      ...(checked && { checked: '' }),
    });
    radio.addEventListener('change', () => choose(value));
    const counted = Number.isNaN(essays) ? [] : [element('span', {}, essays.toLocaleString('en-GB'))];
    return element('label', {}, radio, ` ${name}`, ...counted);
  }
}

const tellOthers = (others: number, typedAs: string): HTMLParagraphElement =>
  element('p', { class: 'what' }, `${count(others, 'other')} can be typed: `, element('code', {}, typedAs));
