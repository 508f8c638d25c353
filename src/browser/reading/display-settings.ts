/**
 * The panel in which a reader chooses colours and size of text. `public/theme.js` applies what is kept before a
 * page is rendered; here they are changed.
 */
import { createElement } from '../dom.ts';
import { storage } from '../storage.ts';

interface Choice {
  /** The name of the data attribute and, after 'archive.', of the kept value. */
  readonly name: 'theme' | 'size';
  readonly title: string;
  /** Value and label; the empty value is the system's own. */
  readonly values: readonly (readonly [string, string])[];
}

const CHOICES: readonly Choice[] = [
  {
    name: 'theme',
    title: 'Colours',
    values: [
      ['', 'As the system'],
      ['light', 'Light'],
      ['paper', 'Paper'],
      ['dark', 'Dark'],
    ],
  },
  {
    name: 'size',
    title: 'Size of the text',
    values: [
      ['small', 'Small'],
      ['', 'Normal'],
      ['large', 'Large'],
      ['largest', 'Largest'],
    ],
  },
];

/** Makes the panel, a popover; what else it offers is put under the choices. */
export function createDisplayPanel(...more: readonly Node[]): HTMLElement {
  const panel = createElement(
    'div',
    { class: 'panel', popover: '', id: 'display', role: 'dialog', 'aria-label': 'Display' },
    ...CHOICES.map(makeChoice),
    ...more,
  );
  // Changed in another tab.
  panel.addEventListener('beforetoggle', () => {
    for (const { name } of CHOICES) {
      const now = document.documentElement.dataset[name] ?? '';
      for (const radio of panel.querySelectorAll<HTMLInputElement>(`[name="${name}"]`))
        radio.checked = radio.value === now;
    }
  });
  return panel;
}

function makeChoice({ name, title, values }: Choice): HTMLElement {
  const set = createElement('fieldset', createElement('legend', title));
  for (const [value, label] of values) {
    const radio = createElement('input', { type: 'radio', name, value });
    radio.addEventListener('change', () => choose(name, value));
    set.append(createElement('label', radio, createElement('span', label)));
  }
  return set;
}

function choose(name: Choice['name'], value: string): void {
  const { dataset } = document.documentElement;
  if (value === '') delete dataset[name];
  else dataset[name] = value;
  storage.write(`archive.${name}`, value === '' ? null : value);
}
