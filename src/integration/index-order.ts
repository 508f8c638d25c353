/** What a process is sent that builds a search index: which essays, where their words are read, and what else it has. */
import type { IndexOrder } from '../search/build/build-index.ts';

export interface ProcessOrder {
  readonly content: string;
  /** Its essays' words are in the cache under their digests, whatever happens to the files meanwhile. */
  readonly order: IndexOrder;
  /** A folder that is created. */
  readonly outDir: string;
}
