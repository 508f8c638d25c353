/** The switch for single keys on the search page. */
import { areKeysOn, setKeys } from './keys-setting.ts';

export function listenForKeysSwitch(desk: HTMLElement): void {
  const line = desk.querySelector<HTMLElement>('[data-search="keys"]');
  const box = line?.querySelector('input') ?? null;
  if (line === null || box === null) return;
  line.hidden = false;
  box.checked = areKeysOn();
  box.addEventListener('change', () => setKeys(box.checked));
}
