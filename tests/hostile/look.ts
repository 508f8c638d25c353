/** What a page of hostile texts is, asked in the page: each function stands alone, since the browser gets its source. */
export interface Seen {
  readonly hit: unknown;
  readonly frame: string;
  readonly clobbered: boolean;
  readonly words: string;
}

/** What a page is, apart from its words: asked in the page. */
export const look = (): Seen => ({
  hit: Reflect.get(window, '__hit'),
  frame: [...document.body.children, ...(document.querySelector('main')?.children ?? [])]
    .map(({ tagName }) => tagName)
    .join(' '),
  clobbered:
    document.getElementById !== Document.prototype.getElementById ||
    document.querySelector !== Document.prototype.querySelector ||
    typeof document.cookie !== 'string' ||
    !(document.body instanceof HTMLBodyElement) ||
    document.querySelectorAll('main, #main').length !== 1 ||
    Reflect.get({}, 'polluted') !== undefined,
  words: document.querySelector('.text')?.textContent ?? '',
});

/** Lines in which signs that turn the direction of writing would turn words of ours as well: asked in the page. */
export const findTurned = (): string[] => {
  const walker = document.createTreeWalker(document.body, NodeFilter.SHOW_TEXT);
  const turned: string[] = [];
  const plain = (text: string | null): string => (text ?? '').replace(/\s+/g, ' ').trim();
  for (let node = walker.nextNode(); node !== null; node = walker.nextNode()) {
    if (!/[\u202A-\u202E\u2066-\u2069]/.test(node.nodeValue ?? '')) continue;
    let element = node.parentElement;
    while (element !== null) {
      const { display, unicodeBidi } = getComputedStyle(element);
      if (display !== 'inline' || unicodeBidi.startsWith('isolate')) break;
      element = element.parentElement;
    }
    // A passage is of the hostile text itself, to its end.
    if (element === null || element.closest('script, .passage, blockquote') !== null) continue;
    if (plain(element.textContent) !== plain(node.nodeValue)) turned.push(plain(element.textContent));
  }
  return turned;
};
