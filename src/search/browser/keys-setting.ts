/** Whether single keys do something, which every reader can switch off (WCAG 2.1.4). Kept in the browser only. */
const KEY = 'archive.keys';

export function areKeysOn(): boolean {
  try {
    return localStorage.getItem(KEY) !== 'off';
  } catch {
    return true; // where nothing may be kept, nothing was switched off
  }
}

export function setKeys(on: boolean): void {
  try {
    if (on) localStorage.removeItem(KEY);
    else localStorage.setItem(KEY, 'off');
  } catch {
    // The setting holds for no longer than the page.
  }
}
