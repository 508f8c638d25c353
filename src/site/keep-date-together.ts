/** Keeps each printed date of a citation on one line. */
import { partDates } from '../archive/format-kept-dates.ts';

/** `html` is a citation as printed: text, with inline tags at most; the words of a tag stay as they are. */
export const keepDateTogether = (html: string): string =>
  html
    .split(/(<[^>]*>)/)
    .map((part) =>
      part.startsWith('<')
        ? part
        : partDates(part)
            .map(({ words, isDate }) => (isDate ? `<span>${words}</span>` : words))
            .join(''),
    )
    .join('');
