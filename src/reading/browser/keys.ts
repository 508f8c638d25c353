/**
 * Keys of one letter, the list of them, and the switch that turns them off (WCAG 2.2, 2.1.4). Other scripts of the
 * site ask `keysAreOn()` before they act on a key of their own.
 */
import { element } from './element.ts';
import { kept } from './kept.ts';

export interface Key {
  /** As the browser names it: 'j', '?'. */
  readonly key: string;
  readonly does: string;
  /** Left out where another script acts on it. */
  readonly press?: () => void;
}

const KEPT = 'archive.keys';

export const keysAreOn = (): boolean => kept.read(KEPT) !== 'off';

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
  box.checked = keysAreOn();
  box.addEventListener('change', () => kept.write(KEPT, box.checked ? null : 'off'));
  return element('label', {}, box, element('span', {}, 'Keys are on'));
}

/** Whether the key means something else: a shortcut of the browser, a letter that is written, a choice in a dialog. */
const isTaken = ({ ctrlKey, metaKey, altKey, target, defaultPrevented }: KeyboardEvent): boolean =>
  ctrlKey ||
  metaKey ||
  altKey ||
  defaultPrevented ||
  (target instanceof HTMLElement &&
    (target.isContentEditable || target.closest('input, textarea, select, dialog, [popover]') !== null));
