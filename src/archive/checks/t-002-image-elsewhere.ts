import type { Check } from './check.ts';

export const imageElsewhere: Check = {
  code: 't-002',
  severity: 'error',
  rule: 'Every image stands as a file beside its essay; no page loads anything from another host.',
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
          message: `the image '${address}' doesn't stand beside the essay`,
          hint: `put a png, jpg, webp, avif or gif file into essays/${folder}/ and name it without a path`,
        }));
    }),
};
