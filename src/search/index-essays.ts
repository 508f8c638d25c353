/**
 * Makes the search index whole, for a process that has the essays' words and not the archive: the same files, to the
 * byte, and the same state as `indexArchive` gives where there is no last index.
 */
import type { IndexFrame } from './index/index-input.ts';
import { packState } from './index/index-state.ts';
import { makeIndex } from './index/make-index.ts';
import { type IndexedEssay, outlineEssays } from './index/outline-essays.ts';

export interface EssaysToIndex {
  /** In the order of the archive. */
  readonly essays: readonly IndexedEssay[];
  /** As in `IndexOptions`, as are the next two. */
  readonly keyOf: (essay: IndexedEssay) => string;
  readonly code: string;
  readonly outDir: string;
  readonly frame: IndexFrame;
}

/** Gives the state, to be given with the folder next time. */
export function indexEssays({ essays, keyOf, code, outDir, frame }: EssaysToIndex): string {
  const made = makeIndex({ ...frame, outline: outlineEssays(essays, keyOf), outDir });
  return packState({ code, digests: made.digests, essays: made.essays });
}
