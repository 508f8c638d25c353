/** The keys of one letter of an essay's page, with the dialog that lists them. */
import { element } from '../../browser/element.ts';
import { bindSwitch, isTaken, keysAreOn } from './single-keys.ts';

export interface Key {
  /** As the browser names it: 'j', '?'. */
  readonly key: string;
  readonly does: string;
  /** Left out where another script acts on it. */
  readonly press?: () => void;
}

/** Listens to the keys, and gives the dialog that lists them. */
export function makeKeys(keys: readonly Key[]): HTMLDialogElement {
  const dialog = element(
    'dialog',
    { class: 'panel key-list', 'aria-labelledby': 'keys-title' },
    element('h2', { id: 'keys-title' }, 'Keys'),
  );
  const all: readonly Key[] = [...keys, { key: '?', does: 'This list', press: () => dialog.showModal() }];
  const byKey = new Map(all.map(({ key, press }) => [key, press]));
  dialog.append(
    element(
      'dl',
      {},
      ...all.map(({ key, does }) =>
        element('div', {}, element('dt', {}, element('kbd', {}, key)), element('dd', {}, does)),
      ),
    ),
    makeSwitch(),
    element('form', { method: 'dialog' }, element('button', {}, 'Close')),
  );
  document.addEventListener('keydown', (event) => {
    const press = byKey.get(event.key);
    if (press === undefined || !keysAreOn() || isTaken(event)) return;
    event.preventDefault();
    press();
  });
  return dialog;
}

function makeSwitch(): HTMLElement {
  const box = element('input', { type: 'checkbox' });
  bindSwitch(box);
  return element('label', {}, box, element('span', {}, 'Keys are on'));
}
