import { element } from '../../browser/element.ts';

/** Milliseconds for which a sentence stays. */
const STAY = 2500;

let line: HTMLElement | undefined;
let timer: number | undefined;

/** One short sentence at the foot of the window, seen and heard, which goes by itself. */
export function say(sentence: string): void {
  line ??= document.body.appendChild(element('p', { class: 'said-once', role: 'status' }));
  // A status is read out when its text changes: the same sentence twice is two changes.
  line.textContent = '';
  window.setTimeout(() => {
    if (line !== undefined) line.textContent = sentence;
  }, 50);
  window.clearTimeout(timer);
  timer = window.setTimeout(() => {
    if (line !== undefined) line.textContent = '';
  }, STAY);
}
