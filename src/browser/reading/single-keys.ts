/** Keys of one letter: the setting that turns them off (WCAG 2.1.4), and `/`, which focuses the search box of the page. */
import { storage } from '../storage.ts';

const SETTING = 'archive.keys';

export const shortcutsEnabled = (): boolean => storage.read(SETTING) !== 'off';

/** Makes a checkbox the switch of all keys. The setting is stored in this browser only. */
export function bindSwitch(box: HTMLInputElement): void {
  box.checked = shortcutsEnabled();
  box.addEventListener('change', () => storage.write(SETTING, box.checked ? null : 'off'));
}

/** Whether the key means something else: a shortcut of the browser, a letter that is written, a choice in a dialog. */
export const isTaken = ({
  ctrlKey,
  metaKey,
  altKey,
  target,
  defaultPrevented,
  isComposing,
}: KeyboardEvent): boolean =>
  ctrlKey ||
  metaKey ||
  altKey ||
  defaultPrevented ||
  isComposing ||
  (target instanceof HTMLElement &&
    (target.isContentEditable ||
      target.closest('input, textarea, select, dialog, [popover], [role="textbox"]') !== null));

/** Opens the search page where the box isn't shown. */
export function listenForSlash(): void {
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || !shortcutsEnabled() || isTaken(event)) return;
    const field = document.querySelector<HTMLInputElement>('form[role="search"] input[name="q"]');
    if (field === null) return;
    event.preventDefault();
    if (!field.checkVisibility()) return location.assign(field.form?.action ?? '');
    field.focus();
    field.select();
  });
}
