/** What `npm run publish` adds to a built site, in order. */
import { books } from './books.ts';
import { cards } from './cards.ts';
import { compressed } from './compressed.ts';
import { offline } from './offline.ts';
import type { PublishPart } from './publish-part.ts';
import { siteCopy } from './site-copy.ts';

export const PARTS: readonly PublishPart[] = [
  cards,
  books,
  siteCopy,
  offline, // lists what the others made
  compressed, // always the last: it presses what the others made
];
