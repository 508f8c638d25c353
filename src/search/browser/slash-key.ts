/** `/` goes to the search box of the page, or to the search page where the box isn't shown. */
import { areKeysOn } from './keys-setting.ts';

export function listenForSlash(): void {
  document.addEventListener('keydown', (event) => {
    const { key, target } = event;
    if (key !== '/' || event.altKey || event.ctrlKey || event.metaKey || event.isComposing) return;
    if (event.defaultPrevented || !areKeysOn() || isField(target)) return;
    const field = document.querySelector<HTMLInputElement>('form[role="search"] input[name="q"]');
    if (field === null) return;
    event.preventDefault();
    if (!field.checkVisibility()) location.assign(field.form?.action ?? '');
    else {
      field.focus();
      field.select();
    }
  });
}

const isField = (target: EventTarget | null): boolean =>
  target instanceof HTMLElement &&
  (target.isContentEditable || target.closest('input, textarea, select, [role="textbox"]') !== null);
