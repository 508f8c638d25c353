/** A press on a paragraph's number makes its address the page's, and offers to copy the address or the citation, or to report an error. */

import { element } from '../../browser/element.ts';
import { type CitedEssay, citeParagraphs } from '../cite-paragraphs.ts';
import { button } from './button.ts';
import { copy } from './copy.ts';
import { float } from './float.ts';
import type { Numbered } from './paragraphs.ts';

export interface ParagraphOffer {
  readonly copyAddress: (paragraph: Numbered) => void;
  readonly copyCitation: (paragraph: Numbered) => void;
}

export function offerParagraph(
  text: HTMLElement,
  paragraphs: readonly Numbered[],
  essay: CitedEssay,
  addressOf: (anchor: string) => string,
): ParagraphOffer {
  const copyAddress = ({ anchor, number }: Numbered): void =>
    void copy(addressOf(anchor), `Address of ¶ ${number}`);
  const copyCitation = ({ number }: Numbered): void => void copy(citeParagraphs(essay, number), 'Citation');
  let open: Numbered | undefined;
  const act = (doing: (paragraph: Numbered) => void) => (): void => {
    if (open !== undefined) doing(open);
    menu.hidePopover();
  };
  // The page's own link; the paragraph is in it as soon as the address names it.
  const report = document.querySelector<HTMLAnchorElement>('a[data-report]');
  const menu = element(
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
    dispatchEvent(new HashChangeEvent('hashchange')); // a replaced address tells nobody by itself
    menu.setAttribute('aria-label', `Paragraph ${paragraph.number}`);
    menu.hidePopover();
    open = paragraph;
    float(menu, link.getBoundingClientRect());
    menu.querySelector('button')?.focus({ preventScroll: true });
  });
  menu.addEventListener('toggle', ({ newState }) => {
    if (newState === 'closed' && menu.contains(document.activeElement))
      open?.link.focus({ preventScroll: true });
  });
  return { copyAddress, copyCitation };
}
