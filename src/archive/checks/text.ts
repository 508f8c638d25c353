import type { Check } from './check.ts';

export const imageWithoutWords: Check = {
  code: 't-001',
  severity: 'error',
  rule: 'Every image has words that say what it shows, for those who do not see it.',
  reason: 'Some readers hear the page, and some see it without its pictures.',
  find: ({ essays }) =>
    essays.flatMap(({ place, text }) =>
      text.images
        .filter(({ alt }) => alt === null)
        .map(({ address, line }) => ({
          file: place.file,
          line,
          message: `the image '${address}' has no text alternative`,
          hint: `write what it shows: ![a map of the two zones](${address})`,
        })),
    ),
};

export const imageElsewhere: Check = {
  code: 't-002',
  severity: 'error',
  rule: 'Every image is a file in the folder of its essay; no page loads anything from another host.',
  reason:
    'An archive that loads its pictures from elsewhere loses them when elsewhere goes; and every reader would be seen from there.',
  find: ({ essays, images }) =>
    essays.flatMap(({ place, text, id }) => {
      const folder = id.slice(0, id.lastIndexOf('/'));
      return text.images
        .filter(({ address }) => !images.has(`${folder}/${address}`))
        .map(({ address, line }) => ({
          file: place.file,
          line,
          message: `the image '${address}' is not in the folder of the essay`,
          hint: `put a png, jpg, webp, avif or gif file into essays/${folder}/ and name it without a path`,
        }));
    }),
};

export const wordsLost: Check = {
  code: 't-003',
  severity: 'warning',
  rule: 'Every word of an essay’s text reaches its page.',
  reason:
    'A tag or a comment that is never closed swallows what follows it, a row of a table may have more cells than its head, a note to which nothing refers is left out: all that without a word, and the text is the evidence.',
  find: ({ essays }) =>
    essays.flatMap(({ place: { file }, text: { lost } }) => {
      if (lost === undefined) return [];
      const message = `words of the text don’t reach the page, from here on: '${lost.words}'`;
      const hint =
        'where < is meant as a character, write \\< instead; close the tag or the comment; refer to the note; ignore this where the words are not meant to be read';
      return [{ file, line: lost.line, message, hint }];
    }),
};
