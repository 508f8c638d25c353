/** A sentence that looks as if it cited an issue, and doesn't: each of them was seen in print. */
import type { Random } from './random.ts';

const DECOYS = [
  'As the EPSR has explained, that is no accident (see p8).',
  'All this is set out further on (see next story).',
  'Such EPSR perspectives have stood up well.',
  'Much the same was said elsewhere (Weekly Worker January 28).',
  'The whole story is told apart (see EPSR box).',
];

export const decoySentence = (random: Random): string => random.pick(DECOYS);
