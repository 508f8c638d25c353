/** The `/` key focuses the search box of the page, or opens the search page where the box isn't shown. */

/** Single keys can be switched off (WCAG 2.1.4). The setting is stored in this browser only. */
const SETTING = 'archive.keys';

export function areKeysOn(): boolean {
  try {
    return localStorage.getItem(SETTING) !== 'off';
  } catch {
    return true; // without storage nothing was switched off
  }
}

export function setKeys(on: boolean): void {
  try {
    if (on) localStorage.removeItem(SETTING);
    else localStorage.setItem(SETTING, 'off');
  } catch {
    // Without storage the setting lasts as long as the page.
  }
}

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
