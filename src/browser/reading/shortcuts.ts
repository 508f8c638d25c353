/**
 * Keys of one letter, the list of them, and the switch that turns them off (WCAG 2.2, 2.1.4). Other scripts of the
 * site call `shortcutsEnabled()` before they act on a key of their own.
 */
import { createElement } from '../dom.ts';
import { storage } from '../storage.ts';

export interface Shortcut {
  /** As the browser names it: 'j', '?'. */
  readonly key: string;
  readonly does: string;
  /** Left out where another script acts on it. */
  readonly press?: () => void;
}

const KEPT = 'archive.keys';

export const shortcutsEnabled = (): boolean => storage.read(KEPT) !== 'off';

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
      {},
      ...all.map(({ key, does }) =>
        createElement(
          'div',
          {},
          createElement('dt', {}, createElement('kbd', {}, key)),
          createElement('dd', {}, does),
        ),
      ),
    ),
    makeSwitch(),
    createElement('form', { method: 'dialog' }, createElement('button', {}, 'Close')),
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
  box.checked = shortcutsEnabled();
  box.addEventListener('change', () => storage.write(KEPT, box.checked ? null : 'off'));
  return createElement('label', {}, box, createElement('span', {}, 'Keys are on'));
}

/** Whether the key means something else: a shortcut of the browser, a letter that is written, a choice in a dialog. */
const isTaken = ({ ctrlKey, metaKey, altKey, target, defaultPrevented }: KeyboardEvent): boolean =>
  ctrlKey ||
  metaKey ||
  altKey ||
  defaultPrevented ||
  (target instanceof HTMLElement &&
    (target.isContentEditable || target.closest('input, textarea, select, dialog, [popover]') !== null));
