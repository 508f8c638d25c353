import type { Preview } from '../../archive/citation/preview.ts';
import { createElement } from '../dom.ts';
import { storage } from '../storage.ts';

/** The card of a preview: text nodes only, so that no text can become markup. `more` goes to its foot. */
export function renderPreview(
  preview: Preview,
  link: HTMLAnchorElement,
  ...more: readonly Node[]
): HTMLElement {
  const { name, date, held, title, words, lang, citedBy } = preview;
  const facts = [date, held ? null : 'not held'].filter((fact) => fact !== null).join(', ');
  const card = createElement('div', {
    class: 'preview',
    popover: 'manual',
    role: 'group',
    'aria-label': `Preview of ${name}`,
  });
  card.append(
    createElement(
      'p',
      { class: held ? 'of' : 'of not' },
      createElement('b', name),
      facts === '' ? '' : ` ${facts}`,
    ),
  );
  if (title !== null) card.append(createElement('p', { class: 'title', lang }, title));
  if (words !== null) card.append(createElement('p', { class: 'words', lang, id: 'preview-words' }, words));
  card.append(
    createElement(
      'p',
      { class: 'foot-of' },
      createElement(
        'span',
        citedBy === 0 ? 'Not cited' : `Cited by ${citedBy} ${citedBy === 1 ? 'essay' : 'essays'}`,
      ),
      createElement('a', { href: link.href }, held ? 'Read it' : 'Who cites it'),
      ...more,
    ),
  );
  return card;
}

/** Whether citations show previews: on, until a reader turns them off, and then off for good. */
const KEPT = 'archive.previews';

export const previewsEnabled = (): boolean => storage.read(KEPT) !== 'off' && !offHere;

/** Holds where the browser keeps nothing. */
let offHere = false;

export function setPreviewsEnabled(on: boolean): void {
  offHere = !on;
  storage.write(KEPT, on ? null : 'off');
  for (const box of document.querySelectorAll<HTMLInputElement>('[data-previews]')) box.checked = on;
}

/** The switch among the display settings. */
export function makePreviewSwitch(): HTMLElement {
  const box = createElement('input', { type: 'checkbox', 'data-previews': '' });
  box.checked = previewsEnabled();
  box.addEventListener('change', () => setPreviewsEnabled(box.checked));
  return createElement('label', box, createElement('span', 'Previews of citations'));
}
