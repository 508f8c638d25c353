/** The publish steps, in order. */
import { cards } from './cards.ts';
import { compressFiles } from './compress.ts';
import { buildEpubs } from './epub/epubs.ts';
import { buildOfflineLists } from './offline.ts';
import type { PublishStep } from './publish-step.ts';
import { siteCopy } from './site-zip.ts';

export const PUBLISH_STEPS: readonly PublishStep[] = [
  cards,
  buildEpubs,
  siteCopy,
  buildOfflineLists, // lists the files of the steps before
  compressFiles, // compresses the files of all steps before
];
