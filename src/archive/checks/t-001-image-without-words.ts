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
          message: `the image '${address}' has no words beside it`,
          hint: `write what it shows: ![a map of the two zones](${address})`,
        })),
    ),
};
