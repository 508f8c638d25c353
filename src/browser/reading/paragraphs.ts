/** The numbered paragraphs of the page, in its order, and which of them is being read. */

export interface NumberedParagraph {
  /** `p14`. */
  readonly anchor: string;
  /** `14`, as shown. */
  readonly number: string;
  readonly element: HTMLElement;
  /** Its number, the link to itself. */
  readonly link: HTMLAnchorElement;
  /** The heading above it, or null. */
  readonly heading: string | null;
  /** Whose words it holds: a name, '' where they are another's whose name isn't known, null in the essay's own voice. */
  readonly voice: string | null;
}

/** The line of the window at which one reads, from its top, as a share of its height. */
const READING_LINE = 0.3;

export function findParagraphs(text: Element): NumberedParagraph[] {
  let heading: string | null = null;
  const found: NumberedParagraph[] = [];
  for (const node of text.querySelectorAll<HTMLElement>('.pn, :is(h2, h3, h4, h5, h6)[id^="h-"]')) {
    if (!(node instanceof HTMLAnchorElement)) {
      heading = node.textContent;
      continue;
    }
    const paragraph = node.closest<HTMLElement>('[id]');
    if (paragraph === null) continue;
    found.push({
      anchor: paragraph.id,
      number: paragraph.id.slice(1),
      element: paragraph,
      link: node,
      heading,
      voice: voiceOf(paragraph),
    });
  }
  return found;
}

function voiceOf(paragraph: Element): string | null {
  const quotation = paragraph.closest('.say');
  if (quotation === null) return null;
  return quotation.querySelector(':scope > .who .from')?.textContent?.trim() ?? '';
}

/** Index of the paragraph on the reading line: the last that begins above it; -1 above the first. */
export function currentParagraphIndex(paragraphs: readonly NumberedParagraph[]): number {
  const line = innerHeight * READING_LINE;
  let [low, high] = [0, paragraphs.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    const top = paragraphs[middle]?.element.getBoundingClientRect().top ?? 0;
    if (top <= line) low = middle + 1;
    else high = middle;
  }
  return low - 1;
}

/** Movement from paragraph to paragraph: the number takes the focus, so that it is heard, and the text comes to the reading line. */
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
