/** Selected words offer a link to just them, and a citation of them. */
import { button, copy, createElement, positionPopover } from '../dom.ts';
import { type CitedEssay, citeParagraphs } from './paragraph-menu.ts';
import type { NumberedParagraph } from './paragraphs.ts';
import { type ChosenWords, selectedText } from './selection.ts';
import { textFragment } from './text-fragment.ts';

/** Milliseconds of quiet after which a selection is taken as made. */
const QUIET = 250;

export interface ChoiceOffer {
  /** Copies the address of the selected words; false where none are selected. */
  readonly copyAddress: () => boolean;
  /** The same with their citation. */
  readonly copyCitation: () => boolean;
}

export function attachSelectionMenu(
  paragraphs: readonly NumberedParagraph[],
  essay: CitedEssay,
  addressOf: (anchor: string) => string,
): ChoiceOffer {
  let chosen: ChosenWords | null = null;
  const address = (words: ChosenWords): string =>
    addressOf(words.first.anchor) + textFragment(words, document.querySelector('main')?.textContent ?? '');
  const citation = ({ first, last, words }: ChosenWords): string =>
    citeParagraphs(essay, first.number, last.number, words);
  const withWords =
    (act: (words: ChosenWords) => void): (() => boolean) =>
    () => {
      if (chosen === null) return false;
      act(chosen);
      menu.hidePopover();
      return true;
    };
  const copyAddress = withWords((words) => void copy(address(words), 'Link to the words'));
  const copyCitation = withWords((words) => void copy(citation(words), 'Citation'));
  const menu = createElement(
    'div',
    { class: 'panel menu', popover: 'manual', role: 'group', 'aria-label': 'Selected words' },
    button('Copy link', copyAddress),
    button('Copy citation', copyCitation),
  );
  document.body.append(menu);
  // A click on the menu would clear the selection first.
  menu.addEventListener('pointerdown', (event) => event.preventDefault());

  let timer: number | undefined;
  const look = (): void => {
    chosen = selectedText(paragraphs);
    if (chosen === null) menu.hidePopover();
    else positionPopover(menu, chosen.box);
  };
  document.addEventListener('selectionchange', () => {
    window.clearTimeout(timer);
    timer = window.setTimeout(look, QUIET);
  });
  addEventListener('scroll', () => menu.hidePopover(), { passive: true });
  return { copyAddress, copyCitation };
}
