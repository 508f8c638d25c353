/** What an index is made from, and what is known of it when it is written. */
import type { StartTable } from '../format/start-table.ts';
import type { CollectedFacets } from './collect-facets.ts';
import type { EssayState } from './index-state.ts';
import type { OutlinedEssay } from './outline-essays.ts';

/** What the index has of the archive beside its essays: small, and all that a process without the archive needs. */
export interface IndexFrame {
  readonly facets: CollectedFacets;
  readonly names: Pick<StartTable, 'series' | 'people'>;
  /** Of the words: 'en' is stemmed. */
  readonly language: string;
}

export interface IndexInput extends IndexFrame {
  readonly outline: readonly OutlinedEssay[];
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
