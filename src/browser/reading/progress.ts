/**
 * Where one is: ¶ number, of how many, under which heading or in whose words, and a line as long as what is read.
 * On a wide page it is at the foot of the margin; on a narrow one at the foot of the window, and hides
 * while one reads on. Before the text begins it offers the paragraph at which one stopped.
 */
import { button, createElement } from '../dom.ts';
import { lastPositions } from './last-position.ts';
import { currentParagraphIndex, focusParagraph, type NumberedParagraph } from './paragraphs.ts';

/** Within so many paragraphs from the start no position is stored. */
const BEGINNING = 4;
/** Milliseconds after which a place is kept. */
const REST = 800;

export interface ReadingPosition {
  /** Index of the paragraph that is being read; -1 before the first. */
  readonly now: () => number;
}

export function showProgress(
  text: HTMLElement,
  paragraphs: readonly NumberedParagraph[],
  tools: readonly Node[],
): ReadingPosition {
  const at = createElement('a', { class: 'at', href: '#main' });
  const inside = createElement('span', { class: 'in' });
  const read = createElement('span', { class: 'read', 'aria-hidden': 'true' });
  const row = createElement('div', { class: 'row' }, at, inside);
  const strip = createElement(
    'nav',
    { class: 'place', 'aria-label': 'Place in the essay', hidden: '' },
    read,
    row,
    createElement('div', { class: 'tools' }, ...tools),
  );
  document.body.append(strip);

  const wide = matchMedia('(width >= 80rem)');
  let now = -1;
  let offered = offer();
  let last = scrollY;
  let timer: number | undefined;

  const look = (): void => {
    waiting = false;
    now = currentParagraphIndex(paragraphs);
    const over = text.getBoundingClientRect().bottom < innerHeight * 0.3;
    const shown = paragraphs[now];
    if (offered !== null && now >= BEGINNING) {
      offered.remove();
      offered = null;
    }
    strip.hidden = false;
    // In the margin it would cover what follows the text, which begins at the margin's edge.
    const inTheWay = wide.matches && text.getBoundingClientRect().bottom < strip.offsetTop;
    strip.hidden = offered === null && (shown === undefined || over || inTheWay);
    strip.classList.toggle('aside', scrollY > last && offered === null);
    last = scrollY;
    if (shown !== undefined && offered === null) {
      row.hidden = false;
      at.href = `#${shown.anchor}`;
      at.textContent = `¶ ${shown.number} of ${paragraphs.length}`;
      inside.textContent =
        shown.voice === null
          ? (shown.heading ?? '')
          : shown.voice === ''
            ? 'a quotation'
            : `quoting ${shown.voice}`;
    }
    const { top, height } = text.getBoundingClientRect();
    const share = Math.min(1, Math.max(0, (innerHeight - top) / height));
    read.style.inlineSize = `${(share * 100).toFixed(1)}%`;
    window.clearTimeout(timer);
    timer = window.setTimeout(() => keep(over), REST);
  };
  let waiting = false;
  const soon = (): void => {
    if (!waiting) requestAnimationFrame(look);
    waiting = true;
  };
  addEventListener('scroll', soon, { passive: true });
  addEventListener('resize', soon);
  look();
  return { now: () => now };

  function keep(over: boolean): void {
    const shown = paragraphs[now];
    if (offered !== null) return;
    if (over || now >= paragraphs.length - 1) lastPositions.keep(location.pathname, null);
    else if (shown !== undefined && now >= BEGINNING) lastPositions.keep(location.pathname, shown.anchor);
  }

  /** The offer to go on, where this reader has stopped in this essay and hasn't come for a paragraph. */
  function offer(): HTMLElement | null {
    const anchor = location.hash === '' && scrollY < innerHeight ? lastPositions.at(location.pathname) : null;
    const paragraph = paragraphs.find((known) => known.anchor === anchor);
    if (paragraph === undefined) return null;
    const withdraw = (): void => {
      offered?.remove();
      offered = null;
      soon();
    };
    const made = createElement(
      'div',
      { class: 'offer' },
      createElement('span', `You stopped at ¶ ${paragraph.number} of ${paragraphs.length}.`),
      button('Go on', () => {
        withdraw();
        focusParagraph(paragraph);
      }),
      button('Forget', () => {
        lastPositions.keep(location.pathname, null);
        withdraw();
      }),
    );
    row.hidden = true;
    row.after(made);
    return made;
  }
}
