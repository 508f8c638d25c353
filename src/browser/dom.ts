/** Elements of the page. Text becomes text nodes: what the index holds is never parsed as HTML. */

type Child = Node | string | null;
type Attributes = Readonly<Record<string, string | null>>;
/** Attributes and children; null is left out. */
type Content = readonly (Child | readonly Child[] | Attributes)[];

/** `createElement('p.meta', 'text')` has the class `meta`. */
export const createElement = <Tag extends keyof HTMLElementTagNameMap>(
  name: Tag | `${Tag}.${string}`,
  ...content: Content
): HTMLElementTagNameMap[Tag] => {
  const [tag, ...classes] = name.split('.');
  const built = document.createElement(tag as Tag); // a name begins with its tag
  if (classes.length > 0) built.className = classes.join(' ');
  return fill(built, content);
};

export const svgElement = <Tag extends keyof SVGElementTagNameMap>(
  name: Tag,
  ...content: Content
): SVGElementTagNameMap[Tag] => fill(document.createElementNS('http://www.w3.org/2000/svg', name), content);

function fill<Kind extends Element>(built: Kind, content: Content): Kind {
  for (const one of content.flat()) {
    if (one === null) continue;
    if (typeof one === 'string' || one instanceof Node) built.append(one);
    else for (const [name, value] of Object.entries(one)) if (value !== null) built.setAttribute(name, value);
  }
  return built;
}

export const line = (...content: Content): HTMLParagraphElement => createElement('p', ...content);

/** A link to another search on this page. */
export const searchLink = (typed: string, ...content: Content): HTMLAnchorElement =>
  createElement('a', { href: `?q=${encodeURIComponent(typed)}` }, ...content);

/** A button that does one thing; without it, one whose attributes say what it opens. */
export function button(words: string, onClick?: () => void): HTMLButtonElement {
  const made = createElement('button', { type: 'button' }, words);
  if (onClick !== undefined) made.addEventListener('click', onClick);
  return made;
}

/** Distance from the edges of the window, and from what it belongs to, in px. */
const AIR = 8;

/** Opens a popover next to a box of the viewport: below it if it fits, else above. */
export function positionPopover(popover: HTMLElement, anchor: DOMRect): void {
  popover.showPopover();
  const { width, height } = popover.getBoundingClientRect();
  const under = anchor.bottom + AIR;
  const top = under + height > innerHeight - AIR ? anchor.top - AIR - height : under;
  popover.style.insetBlockStart = `${Math.max(AIR, top)}px`;
  popover.style.insetInlineStart = `${Math.max(AIR, Math.min(anchor.left, innerWidth - width - AIR))}px`;
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

let liveRegion: HTMLElement | undefined;
let timer: number | undefined;

/** One short sentence at the foot of the window, seen and heard, which goes by itself. */
export function announce(sentence: string): void {
  liveRegion ??= document.body.appendChild(createElement('p', { class: 'said-once', role: 'status' }));
  // A status is read out when its text changes: the same sentence twice is two changes.
  liveRegion.textContent = '';
  window.setTimeout(() => {
    if (liveRegion !== undefined) liveRegion.textContent = sentence;
  }, 50);
  window.clearTimeout(timer);
  timer = window.setTimeout(() => {
    if (liveRegion !== undefined) liveRegion.textContent = '';
  }, STAY);
}
