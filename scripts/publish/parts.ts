/** What `npm run publish` adds to a built site, in order. */
import { compressed } from './compressed.ts';
import type { PublishPart } from './publish-part.ts';

export const PARTS: readonly PublishPart[] = [
  compressed, // always the last: it presses what the others made
];
