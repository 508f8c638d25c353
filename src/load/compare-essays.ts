/** Compares essays pairwise, reusing cached results for pairs that haven't changed. */
import { join } from 'node:path';
import type { PreparedEssay } from '../archive/quotation/prepare-essay.ts';
import type { TextMatches } from '../archive/quotation/types.ts';
import { openCache } from '../incremental/cache.ts';
import { cacheOf } from '../incremental/paths.ts';
import { type ComparedEssay, type MatchCache, updateMatches } from './update-matches.ts';
import { type TextReuseCache, updateTextReuse } from './update-text-reuse.ts';

export interface ComparisonState {
  readonly matches: MatchCache;
  readonly textReuse: TextReuseCache;
}

export interface ComparedEssays extends TextMatches {
  /** How many essays were not compared before. */
  readonly reparsed: number;
  /** The state for the next comparison, once matches and text reuse have been read. */
  readonly state: () => ComparisonState;
  /** Writes the state to the cache. */
  readonly save: () => void;
}

export interface CompareOptions {
  readonly content: string;
  /** Digest of the code that decides the results. */
  readonly code: string;
  /** Sorted by path. */
  readonly essays: readonly ComparedEssay[];
  /** An essay of the previous comparison by its key; null if it is lost. */
  readonly previousVersion: (key: string) => PreparedEssay | null;
  /** The previous state; by default it is read from the cache. */
  readonly before?: ComparisonState | undefined;
}

export function updateComparison({
  content,
  code,
  essays,
  previousVersion,
  before,
}: CompareOptions): ComparedEssays {
  const cache = openCache(join(cacheOf(content), 'compared'));
  const [matchesKey, textReuseKey] = [`${code}-matches.json`, `${code}-reuses.json`];
  const known: ComparisonState = before ?? {
    matches: readMap(matchesKey),
    textReuse: readMap(textReuseKey),
  };
  const matches = updateMatches(essays, known.matches);
  const byId = new Map(essays.map((essay) => [essay.prepared.id, essay]));
  let { textReuse } = known;
  return {
    prepared: new Map(essays.map(({ prepared }) => [prepared.id, prepared])),
    matches: new Map([...matches].map(([id, { lists }]) => [id, lists])),
    reuses(inOrder) {
      const ordered = inOrder.flatMap(({ id }) => byId.get(id) ?? []);
      textReuse = updateTextReuse(ordered, textReuse, previousVersion);
      return new Map([...textReuse].map(([id, { reuses }]) => [id, reuses]));
    },
    reparsed: essays.filter(({ key, prepared: { id } }) => known.matches.get(id)?.key !== key).length,
    state: () => ({ matches, textReuse }),
    save() {
      if (matches !== known.matches) cache.write(matchesKey, JSON.stringify([...matches]));
      if (textReuse !== known.textReuse) cache.write(textReuseKey, JSON.stringify([...textReuse]));
      cache.evictExcept(new Set([matchesKey, textReuseKey]));
    },
  };

  function readMap<Key, Value>(entry: string): ReadonlyMap<Key, Value> {
    return new Map(JSON.parse(cache.readText(entry) ?? '[]')); // written by `save`, with a checksum
  }
}
