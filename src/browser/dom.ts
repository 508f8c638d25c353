/** Makes an element; text becomes text nodes. */
export function createElement<Name extends keyof HTMLElementTagNameMap>(
  name: Name,
  attributes: Readonly<Record<string, string>>,
  ...children: readonly (Node | string)[]
): HTMLElementTagNameMap[Name] {
  const made = document.createElement(name);
  for (const [attribute, value] of Object.entries(attributes)) made.setAttribute(attribute, value);
  made.append(...children);
  return made;
}

/** A button that does one thing; without it, one whose attributes say what it opens. */
export function button(words: string, onClick?: () => void): HTMLButtonElement {
  const made = createElement('button', { type: 'button' }, words);
  if (onClick !== undefined) made.addEventListener('click', onClick);
  return made;
}

/** Distance from the edges of the window, and from what it belongs to, in px. */
const AIR = 8;

/** Opens a popover next to a box of the viewport: below it if it fits, else above. */
export function positionPopover(popover: HTMLElement, beside: DOMRect): void {
  popover.showPopover();
  const { width, height } = popover.getBoundingClientRect();
  const under = beside.bottom + AIR;
  const top = under + height > innerHeight - AIR ? beside.top - AIR - height : under;
  popover.style.insetBlockStart = `${Math.max(AIR, top)}px`;
  popover.style.insetInlineStart = `${Math.max(AIR, Math.min(beside.left, innerWidth - width - AIR))}px`;
}

/** Copies words and says so. Where the browser allows no copying (a page without https), the words are shown to be copied by hand. */
export async function copy(words: string, name: string): Promise<void> {
  try {
    await navigator.clipboard.writeText(words);
    announce(`${name} copied`);
  } catch {
    window.prompt(`${name}:`, words);
  }
}

/** Milliseconds for which a sentence stays. */
const STAY = 2500;

let line: HTMLElement | undefined;
let timer: number | undefined;

/** One short sentence at the foot of the window, seen and heard, which goes by itself. */
export function announce(sentence: string): void {
  line ??= document.body.appendChild(createElement('p', { class: 'said-once', role: 'status' }));
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
