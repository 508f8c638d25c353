/** What `npm run publish` adds to a built site, in order. */
import { buildEpubs } from './books.ts';
import { cards } from './cards.ts';
import { compressFiles } from './compressed.ts';
import { buildOfflineLists } from './offline.ts';
import type { PublishStep } from './publish-part.ts';
import { siteCopy } from './site-copy.ts';

export const PARTS: readonly PublishStep[] = [
  cards,
  buildEpubs,
  siteCopy,
  buildOfflineLists, // lists what the others made
  compressFiles, // always the last: it presses what the others made
];
