/**
 * Makes the search index from the archive's words, not from its pages: what is indexed is what `numberParagraphs`
 * numbered. Where an index of the last build stands, only what an edit touches is made anew; the result is the same
 * to the byte.
 *
 * Our own index and no longer Pagefind's, after measuring both (src/docs/search.md): a word costs a reader 44 kB
 * and more there and 9 kB here, a phrase of common words more than a megabyte there and some 80 kB here, and
 * building takes about as long and less than half the memory.
 */
import { rmSync } from 'node:fs';
import type { Archive } from '../archive/archive.ts';
import { digestJson } from './index/digest-json.ts';
import { frameIndex } from './index/frame-index.ts';
import type { IndexInput, LastIndex, WrittenIndex } from './index/index-input.ts';
import { packState } from './index/index-state.ts';
import { makeIndex } from './index/make-index.ts';
import { openLastIndex } from './index/open-last-index.ts';
import { type IndexedEssay, outlineEssays } from './index/outline-essays.ts';
import { patchIndex } from './index/patch-index.ts';

export interface IndexOptions {
  /** Takes the files that are new. Nothing else may be in it. */
  readonly outDir: string;
  /** Digest of all that an essay's words were read from; by default of the words themselves, which takes longer. */
  readonly keyOf?: (essay: IndexedEssay) => string;
  /** Digest of our code: what other code made is made anew. */
  readonly code?: string;
  readonly last?: LastIndex | null;
}

export interface MadeIndex extends Pick<WrittenIndex, 'digests' | 'kept'> {
  /** To be given with the folder next time. */
  readonly state: string;
  /** Why all of it was made anew; null where the last one was patched. */
  readonly anew: string | null;
}

/** Writes the index of all essays. Files that are `kept` are to be taken over from the last one by the caller. */
export function indexArchive(archive: Archive, options: IndexOptions): MadeIndex {
  const { outDir, keyOf = digestText, code = '', last = null } = options;
  const outline = outlineEssays([...archive.essays.values()], keyOf);
  const input: IndexInput = { ...frameIndex(archive, outline), outline, outDir };
  const patched = last === null ? 'there is no last index' : patch(input, last, code);
  const { digests, kept, essays } = typeof patched === 'string' ? makeIndex(input) : patched;
  return {
    digests,
    kept,
    state: packState({ code, digests, essays }),
    anew: typeof patched === 'string' ? patched : null,
  };
}

/** The patched index, or why it can't be patched. Whatever is wrong with the last one, a new one can be made. */
function patch(input: IndexInput, last: LastIndex, code: string): WrittenIndex | string {
  let why: string;
  try {
    const opened = openLastIndex(last, code);
    const patched = typeof opened === 'string' ? opened : patchIndex(input, opened);
    if (typeof patched !== 'string') return patched;
    why = patched;
  } catch (error) {
    why = String(error);
  }
  rmSync(input.outDir, { recursive: true, force: true });
  return why;
}

const digestText = ({ text }: IndexedEssay): string => digestJson(text);
