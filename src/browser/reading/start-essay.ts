import { attachParagraphMenu } from './paragraph-menu.ts';
import { findParagraphs, focusParagraph, nextPart } from './paragraphs.ts';
import { showProgress } from './progress.ts';
import { attachSelectionMenu } from './selection-menu.ts';
import type { Shortcut } from './shortcuts.ts';

/** Makes an essay's page one to read for an hour; gives the keys that work on it. */
export function startEssay(text: HTMLElement, tools: readonly Node[]): readonly Shortcut[] {
  const paragraphs = findParagraphs(text);
  if (paragraphs.length === 0) return [];
  const article = text.closest<HTMLElement>('[data-cite]');
  const essay = { form: article?.dataset.cite ?? document.title, note: article?.dataset.citeNote ?? '' };
  const addressOf = (anchor: string): string => `${location.origin}${location.pathname}#${anchor}`;
  const place = showProgress(text, paragraphs, tools);
  const paragraph = attachParagraphMenu(text, paragraphs, essay, addressOf);
  const choice = attachSelectionMenu(paragraphs, essay, addressOf);

  /** The paragraph whose number has the focus, else the one that is being read. */
  const here = (): number => {
    const focused = paragraphs.findIndex(({ link }) => link === document.activeElement);
    return focused >= 0 ? focused : place.now();
  };
  const go = (index: number): void =>
    focusParagraph(paragraphs[Math.max(0, Math.min(paragraphs.length - 1, index))]);
  const at = (act: (one: (typeof paragraphs)[number]) => void): void => {
    const shown = paragraphs[Math.max(0, here())];
    if (shown !== undefined) act(shown);
  };
  return [
    { key: 'j', does: 'Next paragraph', press: () => go(here() + 1) },
    { key: 'k', does: 'Paragraph before', press: () => go(here() - 1) },
    { key: ']', does: 'Next heading or quotation', press: () => go(nextPart(paragraphs, here(), 1)) },
    { key: '[', does: 'Heading or quotation before', press: () => go(nextPart(paragraphs, here(), -1)) },
    {
      key: 'a',
      does: 'Copy the address of the paragraph, or of the selected words',
      press: () => choice.copyAddress() || at(paragraph.copyAddress),
    },
    {
      key: 'c',
      does: 'Copy the citation of the paragraph, or of the selected words',
      press: () => choice.copyCitation() || at(paragraph.copyCitation),
    },
  ];
}
