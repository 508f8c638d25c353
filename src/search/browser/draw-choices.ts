/** Values of a filter as checkboxes with their counts, the most frequent first. Several checked values mean any of them. */
import { formatCount, formatNumber } from '../../archive/format/counts.ts';
import { element } from './element.ts';

export interface Choice {
  readonly value: string;
  readonly name: string;
  readonly essays: number;
}

export interface Choices {
  readonly legend: string;
  /** Name of the checkboxes, unique on the page. */
  readonly group: string;
  readonly chosen: readonly string[];
  readonly choices: readonly Choice[];
  /** How a value that isn't listed is typed; null where all are listed. */
  readonly typedAs: string | null;
  readonly choose: (values: readonly string[]) => void;
}

/** Values always shown, and those that a fold adds. More can be typed. */
const OPEN = 5;
const FOLDED = 25;

/** Nothing where there is no choice to make. */
export function drawChoices({ legend, group, chosen, choices, typedAs, choose }: Choices): HTMLElement[] {
  const isChosen = ({ value }: Choice): boolean => chosen.includes(value);
  const sorted = choices.toSorted(
    (a, b) => Number(isChosen(b)) - Number(isChosen(a)) || b.essays - a.essays || (a.name < b.name ? -1 : 1),
  );
  if (sorted.length < (typedAs === null ? 1 : 2) && chosen.length === 0) return [];
  // Typed by another name, or with no essay left: still set, so it can be removed.
  const unlisted = chosen.filter((value) => !sorted.some((choice) => choice.value === value));
  const folded = sorted.slice(OPEN, OPEN + FOLDED);
  const others = sorted.length - OPEN - folded.length;
  const more = [
    ...folded.map(draw),
    ...(others <= 0 || typedAs === null
      ? []
      : [
          element(
            'p',
            { class: 'meta' },
            `${formatCount(others, 'other')} can be typed: `,
            element('code', {}, typedAs),
          ),
        ]),
  ];
  return [
    element(
      'fieldset',
      {},
      element('legend', {}, legend),
      ...unlisted.map((value) => draw({ value, name: value, essays: NaN })),
      ...sorted.slice(0, OPEN).map(draw),
      ...(folded.length === 0
        ? []
        : [
            element(
              'details',
              { 'data-fold': group },
              element('summary', {}, `${formatNumber(folded.length)} more`),
              ...more,
            ),
          ]),
    ),
  ];

  function draw(choice: Choice): HTMLLabelElement {
    const { value, name, essays } = choice;
    const box = element('input', { type: 'checkbox', name: group, value });
    box.checked = isChosen(choice);
    box.addEventListener('change', () =>
      choose(box.checked ? [...chosen, value] : chosen.filter((other) => other !== value)),
    );
    const counted = Number.isNaN(essays) ? [] : [element('span', {}, formatNumber(essays))];
    return element('label', {}, box, ` ${name}`, ...counted);
  }
}

/** Draws a form again, and restores what its redrawing would lose: the focus, and which folds are open. */
export function redraw(form: HTMLElement, children: readonly Node[]): void {
  const focused = document.activeElement;
  const had = focused instanceof HTMLElement && form.contains(focused) ? focused : null;
  const folds = [...form.querySelectorAll<HTMLDetailsElement>('[data-fold][open]')].map(foldOf);
  form.replaceChildren(...children);
  for (const fold of form.querySelectorAll<HTMLDetailsElement>('[data-fold]'))
    if (folds.includes(foldOf(fold))) fold.open = true;
  if (had instanceof HTMLInputElement)
    [...form.querySelectorAll('input')]
      .find(({ name, type, value }) => name === had.name && (type !== 'checkbox' || value === had.value))
      ?.focus({ preventScroll: true });
}

const foldOf = (fold: HTMLElement): string | undefined => fold.dataset.fold;
