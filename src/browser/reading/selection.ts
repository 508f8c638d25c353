/** The words of the essay that are selected, without the annotations between them. */
import type { NumberedParagraph } from './paragraphs.ts';
import type { SelectedText } from './text-fragment.ts';

export interface ChosenWords extends SelectedText {
  readonly first: NumberedParagraph;
  readonly last: NumberedParagraph;
  /** Their box in the viewport. */
  readonly box: DOMRect;
}

const ANNOTATIONS = '.pn, .app, .note, .who, .src, .ref, .vh, details';

/** Null where nothing of the essay's paragraphs is selected. */
export function selectedText(paragraphs: readonly NumberedParagraph[]): ChosenWords | null {
  const selection = getSelection();
  if (selection === null || selection.isCollapsed || selection.rangeCount === 0) return null;
  const range = selection.getRangeAt(0);
  const touched = paragraphs.filter(({ element }) => range.intersectsNode(element));
  const [first, last] = [touched[0], touched.at(-1)];
  if (first === undefined || last === undefined) return null;
  const startsIn = first.element.contains(range.startContainer);
  const endsIn = last.element.contains(range.endContainer);
  const lead = document.createRange();
  lead.selectNodeContents(first.element);
  if (startsIn) lead.setEnd(range.startContainer, range.startOffset);
  else lead.collapse(true);
  const rest = document.createRange();
  rest.selectNodeContents(last.element);
  if (endsIn) rest.setStart(range.endContainer, range.endOffset);
  else rest.collapse(false);
  const parts = touched.map(({ element }) => {
    const part = document.createRange();
    part.selectNodeContents(element);
    if (element === first.element && startsIn) part.setStart(range.startContainer, range.startOffset);
    if (element === last.element && endsIn) part.setEnd(range.endContainer, range.endOffset);
    return wordsOf(part);
  });
  const chosen = expandToWords({ before: wordsOf(lead), words: parts.join('\n'), after: wordsOf(rest) });
  return chosen.words === '' ? null : { ...chosen, first, last, box: range.getBoundingClientRect() };
}

function wordsOf(range: Range): string {
  const copy = range.cloneContents();
  for (const annotation of copy.querySelectorAll(ANNOTATIONS)) annotation.remove();
  return (copy.textContent ?? '').replace(/\s+/g, ' ');
}

/** Widens a choice that begins or ends within a word to the whole word, and takes off the spaces round it. */
export function expandToWords({ before, words, after }: SelectedText): SelectedText {
  if (words.trim() === '') return { before, words: '', after };
  const head = /^[\p{L}\p{N}]/u.test(words) ? (/[\p{L}\p{N}’'-]+$/u.exec(before)?.[0] ?? '') : '';
  const tail = /[\p{L}\p{N}]$/u.test(words) ? (/^[\p{L}\p{N}’'-]*[\p{L}\p{N}]/u.exec(after)?.[0] ?? '') : '';
  return {
    before: before.slice(0, before.length - head.length),
    words: (head + words + tail).trim(),
    after: after.slice(tail.length),
  };
}
