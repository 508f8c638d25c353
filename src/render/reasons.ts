/** The note at the end of a paragraph whose citations can't all be resolved: each of them, and why. */
import { escapeHtml } from '../algorithms/xml.ts';
import type { Citation } from '../archive/citation/types.ts';
import { findUnbreakable } from '../archive/format/citation-parts.ts';

/** The note's id; the prefix keeps it apart from all that a text can name. */
export const reasonId = (paragraph: string): string => `why-${paragraph}`;

/** Whether words have a paragraph's number, and so a place for a note at their end. */
export const isNumbered = (anchor: string): boolean => /^p\d/.test(anchor);

/** Empty where every citation of the paragraph leads somewhere. */
export function renderUnresolvedNote(paragraph: string, citations: readonly Citation[]): string {
  const reasons = citations.flatMap(({ printed, resolution }) =>
    printed !== null && (resolution.kind === 'ambiguous' || resolution.kind === 'unknown')
      ? [
          `<span class="printed">‘${noBreak(escapeHtml(printed.printed))}’</span>: ${escapeHtml(resolution.reason)}`,
        ]
      : [],
  );
  const told = [...new Set(reasons)];
  if (told.length === 0) return '';
  return `<small class="note why" id="${reasonId(paragraph)}" role="note"><b>Not resolved.</b> ${told.join(' ')}</small>`;
}

/** Keeps each printed date and number of a citation on one line. */

/** `html` is a citation as printed: text, with inline tags at most; the words of a tag stay as they are. */
export const noBreak = (html: string): string =>
  html
    .split(/(<[^>]*>)/)
    .map((part) =>
      part.startsWith('<')
        ? part
        : findUnbreakable(part)
            .map(({ words, isKept }) => (isKept ? `<span>${words}</span>` : words))
            .join(''),
    )
    .join('');
