/** An issue whose number was typed, before all that was found in texts. */
import { element } from './element.ts';
import type { OfferedIssue } from './offer-issue.ts';

export function drawOffer({ name, path, date, held }: OfferedIssue, base: string): HTMLLIElement {
  const facts = [date, held ? 'text available' : 'missing'].filter((fact) => fact !== '');
  return element(
    'li',
    {},
    element('a', { class: held ? 'no' : 'no not', href: base + path }, name),
    ' ',
    element('span', { class: 'what' }, facts.join(', ')),
  );
}
