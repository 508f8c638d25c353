import type { Check } from './check.ts';

export const wordsLost: Check = {
  code: 't-003',
  severity: 'warning',
  rule: 'Every word of an essay’s text reaches its page.',
  reason:
    'A tag or a comment that is never closed swallows what follows it, a row of a table may have more cells than its head, a note to which nothing refers is left out: all that without a word, and the text is the evidence.',
  find: ({ essays }) =>
    essays.flatMap(({ place, text: { lost } }) =>
      lost === undefined
        ? []
        : [
            {
              file: place.file,
              line: lost.line,
              message: `words of the text don’t reach the page, from here on: '${lost.words}'`,
              hint: 'where < stands for itself, write \\< before it; close the tag or the comment; refer to the note; ignore this where the words are not meant to be read',
            },
          ],
    ),
};
