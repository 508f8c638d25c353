/** What `npm run publish` adds to a built site, in order. */
import { books } from './books.ts';
import { compressed } from './compressed.ts';
import type { PublishPart } from './publish-part.ts';

export const PARTS: readonly PublishPart[] = [
  books,
  compressed, // always the last: it presses what the others made
];
