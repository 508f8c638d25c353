/** Movement from paragraph to paragraph: the number takes the focus, so that it is heard, and the text comes to the reading line. */
import type { NumberedParagraph } from './paragraphs.ts';

export function focusParagraph(paragraph: NumberedParagraph | undefined): void {
  if (paragraph === undefined) return;
  paragraph.link.focus({ preventScroll: true });
  const top = paragraph.element.getBoundingClientRect().top;
  // A little above the reading line, so that the paragraph moved to is the one being read.
  scrollBy({ top: top - innerHeight * 0.2, behavior: 'instant' });
}

/** Index of the next (1) or the previous (-1) paragraph at which a heading or another voice begins. */
export function nextPart(paragraphs: readonly NumberedParagraph[], from: number, step: 1 | -1): number {
  for (let index = from + step; index > 0 && index < paragraphs.length; index += step) {
    const [here, before] = [paragraphs[index], paragraphs[index - 1]];
    if (here?.heading !== before?.heading || (here?.voice !== null) !== (before?.voice !== null))
      return index;
  }
  return step === 1 ? paragraphs.length - 1 : 0;
}
