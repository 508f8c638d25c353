import { element } from '../../browser/element.ts';

/** A button that does one thing; without it, one whose attributes say what it opens. */
export function button(words: string, press?: () => void): HTMLButtonElement {
  const made = element('button', { type: 'button' }, words);
  if (press !== undefined) made.addEventListener('click', press);
  return made;
}
