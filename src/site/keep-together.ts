/** Keeps each printed date and number of a citation on one line. */
import { findUnbreakable } from '../archive/format-kept-words.ts';

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
