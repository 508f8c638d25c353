/** What a process is told that makes a search index: which essays, where they are read, and what isn't in them. */
import type { IndexFrame } from '../../src/search/index/index-input.ts';

export interface IndexOrder {
  readonly content: string;
  /** Keys of the essays in the cache, in the order of the archive: whatever befalls their files, the words are these. */
  readonly keys: readonly string[];
  readonly frame: IndexFrame;
  /** Digest of our code. */
  readonly code: string;
  /** An empty folder. */
  readonly outDir: string;
}
