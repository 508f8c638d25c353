/** Whether citations show previews: on, until a reader turns them off, and then off for good. */
import { element } from '../../../browser/element.ts';
import { kept } from '../kept.ts';

const KEPT = 'archive.previews';

export const previewsAreOn = (): boolean => kept.read(KEPT) !== 'off' && !offHere;

/** Holds where the browser keeps nothing. */
let offHere = false;

export function turnPreviews(on: boolean): void {
  offHere = !on;
  kept.write(KEPT, on ? null : 'off');
  for (const box of document.querySelectorAll<HTMLInputElement>('[data-previews]')) box.checked = on;
}

/** The switch that stands among the other choices of display. */
export function makePreviewSwitch(): HTMLElement {
  const box = element('input', { type: 'checkbox', 'data-previews': '' });
  box.checked = previewsAreOn();
  box.addEventListener('change', () => turnPreviews(box.checked));
  return element('label', {}, box, element('span', {}, 'Previews of citations'));
}
