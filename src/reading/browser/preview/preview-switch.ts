/** Whether citations show previews: on, until a reader turns them off, and then off for good. */
import { createElement } from '../element.ts';
import { storage } from '../kept.ts';

const KEPT = 'archive.previews';

export const previewsEnabled = (): boolean => storage.read(KEPT) !== 'off' && !offHere;

/** Holds where the browser keeps nothing. */
let offHere = false;

export function setPreviewsEnabled(on: boolean): void {
  offHere = !on;
  storage.write(KEPT, on ? null : 'off');
  for (const box of document.querySelectorAll<HTMLInputElement>('[data-previews]')) box.checked = on;
}

/** The switch that stands among the other choices of display. */
export function makePreviewSwitch(): HTMLElement {
  const box = createElement('input', { type: 'checkbox', 'data-previews': '' });
  box.checked = previewsEnabled();
  box.addEventListener('change', () => setPreviewsEnabled(box.checked));
  return createElement('label', {}, box, createElement('span', {}, 'Previews of citations'));
}
