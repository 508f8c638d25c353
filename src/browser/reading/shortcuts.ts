/** The keys of one letter of an essay's page, with the dialog that lists them. */
import { createElement } from '../dom.ts';
import { bindSwitch, isTaken, shortcutsEnabled } from './single-keys.ts';

export interface Shortcut {
  /** As the browser names it: 'j', '?'. */
  readonly key: string;
  readonly does: string;
  /** Left out where another script acts on it. */
  readonly press?: () => void;
}

/** Listens to the keys, and gives the dialog that lists them. */
export function createShortcuts(keys: readonly Shortcut[]): HTMLDialogElement {
  const dialog = createElement(
    'dialog',
    { class: 'panel key-list', 'aria-labelledby': 'keys-title' },
    createElement('h2', { id: 'keys-title' }, 'Keys'),
  );
  const all: readonly Shortcut[] = [
    ...keys,
    { key: '?', does: 'This list', press: () => dialog.showModal() },
  ];
  const byKey = new Map(all.map(({ key, press }) => [key, press]));
  dialog.append(
    createElement(
      'dl',
      ...all.map(({ key, does }) =>
        createElement('div', createElement('dt', createElement('kbd', key)), createElement('dd', does)),
      ),
    ),
    makeSwitch(),
    createElement('form', { method: 'dialog' }, createElement('button', 'Close')),
  );
  document.addEventListener('keydown', (event) => {
    const press = byKey.get(event.key);
    if (press === undefined || !shortcutsEnabled() || isTaken(event)) return;
    event.preventDefault();
    press();
  });
  return dialog;
}

function makeSwitch(): HTMLElement {
  const box = createElement('input', { type: 'checkbox' });
  bindSwitch(box);
  return createElement('label', box, createElement('span', 'Keys are on'));
}
