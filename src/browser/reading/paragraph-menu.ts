/** A click on a paragraph's number makes its address the page's, and opens a menu to copy the address or the citation, or to report an error. */
import { button, copy, createElement, positionPopover } from '../dom.ts';
import type { NumberedParagraph } from './paragraphs.ts';

export interface ParagraphOffer {
  readonly copyAddress: (paragraph: NumberedParagraph) => void;
  readonly copyCitation: (paragraph: NumberedParagraph) => void;
}

export function attachParagraphMenu(
  text: HTMLElement,
  paragraphs: readonly NumberedParagraph[],
  essay: CitedEssay,
  addressOf: (anchor: string) => string,
): ParagraphOffer {
  const copyAddress = ({ anchor, number }: NumberedParagraph): void =>
    void copy(addressOf(anchor), `Address of ¶ ${number}`);
  const copyCitation = ({ number }: NumberedParagraph): void =>
    void copy(citeParagraphs(essay, number), 'Citation');
  let open: NumberedParagraph | undefined;
  const act = (doing: (paragraph: NumberedParagraph) => void) => (): void => {
    if (open !== undefined) doing(open);
    menu.hidePopover();
  };
  // The page's own link; the paragraph is in it as soon as the address names it.
  const report = document.querySelector<HTMLAnchorElement>('a[data-report]');
  const menu = createElement(
    'div',
    { class: 'panel menu', popover: '', role: 'group' },
    button('Copy address', act(copyAddress)),
    button('Copy citation', act(copyCitation)),
    ...(report === null
      ? []
      : [
          button(
            'Report an error',
            act(() => report.click()),
          ),
        ]),
  );
  document.body.append(menu);
  const byLink = new Map(paragraphs.map((paragraph) => [paragraph.link, paragraph]));
  text.addEventListener('click', (event) => {
    if (event.ctrlKey || event.metaKey || event.shiftKey || event.altKey) return;
    const link = event.target instanceof Element ? event.target.closest('a') : null;
    const paragraph = link === null ? undefined : byLink.get(link);
    if (link === null || paragraph === undefined) return;
    event.preventDefault();
    history.replaceState(history.state, '', `#${paragraph.anchor}`);
    dispatchEvent(new HashChangeEvent('hashchange')); // replaceState fires no event
    menu.setAttribute('aria-label', `Paragraph ${paragraph.number}`);
    menu.hidePopover();
    open = paragraph;
    positionPopover(menu, link.getBoundingClientRect());
    menu.querySelector('button')?.focus({ preventScroll: true });
  });
  menu.addEventListener('toggle', ({ newState }) => {
    if (newState === 'closed' && menu.contains(document.activeElement))
      open?.link.focus({ preventScroll: true });
  });
  return { copyAddress, copyCitation };
}

/**
 * How a paragraph of this essay is cited: the house form with its number, `(EPSR No 1254 26-10-04) ¶ 14`; chosen
 * words are before it in quotation marks, as printed, and a remark on the text after it.
 */
export interface CitedEssay {
  /** The essay's house form. */
  readonly form: string;
  /** What travels with every citation: that the text isn't checked; or ''. */
  readonly note: string;
}

export function citeParagraphs(essay: CitedEssay, first: string, last = first, words?: string): string {
  const paragraphs = first === last ? `¶ ${first}` : `¶¶ ${first}–${last}`;
  const quoted = words === undefined ? '' : `“${words.replace(/\s+/g, ' ')}” `;
  const note = essay.note === '' ? '' : `. ${essay.note}`;
  return `${quoted}${essay.form} ${paragraphs}${note}`;
}
