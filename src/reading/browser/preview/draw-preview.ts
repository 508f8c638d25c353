import type { Preview } from '../../../archive/citation/preview.ts';
import { element } from '../../../browser/element.ts';

/** The card of a preview: text nodes only, so that no text can become markup. `more` goes to its foot. */
export function drawPreview(
  preview: Preview,
  link: HTMLAnchorElement,
  ...more: readonly Node[]
): HTMLElement {
  const { name, date, held, title, words, lang, citedBy } = preview;
  const facts = [date, held ? null : 'not held'].filter((fact) => fact !== null).join(', ');
  const card = element('div', {
    class: 'preview',
    popover: 'manual',
    role: 'group',
    'aria-label': `Preview of ${name}`,
  });
  card.append(
    element('p', { class: held ? 'of' : 'of not' }, element('b', {}, name), facts === '' ? '' : ` ${facts}`),
  );
  if (title !== null) card.append(element('p', { class: 'title', lang }, title));
  if (words !== null) card.append(element('p', { class: 'words', lang, id: 'preview-words' }, words));
  card.append(
    element(
      'p',
      { class: 'foot-of' },
      element(
        'span',
        {},
        citedBy === 0 ? 'Not cited' : `Cited by ${citedBy} ${citedBy === 1 ? 'essay' : 'essays'}`,
      ),
      element('a', { href: link.href }, held ? 'Read it' : 'Who cites it'),
      ...more,
    ),
  );
  return card;
}
