/** What an index is made from, and what is known of it when it is written. */
import type { Archive } from '../../archive/archive.ts';
import type { CollectedFacets } from './collect-facets.ts';
import type { EssayState } from './index-state.ts';
import type { OutlinedEssay } from './outline-archive.ts';

export interface IndexInput {
  readonly archive: Archive;
  readonly outline: readonly OutlinedEssay[];
  readonly facets: CollectedFacets;
  /** Of the words: 'en' is stemmed. */
  readonly language: string;
  readonly outDir: string;
}

export interface WrittenIndex {
  /** SHA-256 of each file. */
  readonly digests: ReadonlyMap<string, string>;
  /** Names of the files that the last index has just so, which were not written. */
  readonly kept: ReadonlySet<string>;
  readonly essays: readonly EssayState[];
}

/** An index that stands. It is read and never written to. */
export interface LastIndex {
  readonly folder: string;
  /** What making it gave. */
  readonly state: string;
  /** Whether a file of it still has the bytes that were written. */
  readonly stands: (name: string) => boolean;
}
