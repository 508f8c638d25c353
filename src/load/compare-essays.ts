/**
 * Holds the essays' words against one another, and only those that changed: of two that are both as they were it is
 * known what they share.
 */
import { join } from 'node:path';
import type { PreparedEssay } from '../archive/quotation/prepare-essay.ts';
import type { TextMatches } from '../archive/quotation/types.ts';
import type { EssayId } from '../archive/schema/id.ts';
import { type Cache, openCache } from '../incremental/cache.ts';
import { cacheOf } from '../incremental/paths.ts';
import {
  type ComparedEssay,
  decodeMatches,
  encodeMatches,
  type MatchCache,
  updateMatches,
} from './update-matches.ts';
import { type TextReuseCache, updateTextReuse } from './update-text-reuse.ts';

/** What is known of an archive's words, from one look to the next. */
export interface ComparisonState {
  readonly matches: MatchCache;
  readonly reuses: TextReuseCache;
}

export interface ComparedEssays extends TextMatches {
  /** How many had to be compared anew. */
  readonly fresh: number;
  /** What is known when all has been asked, for the next look. */
  readonly known: () => ComparisonState;
  /** Keeps it for the next build. */
  readonly save: () => void;
}

export interface CompareOptions {
  readonly content: string;
  /** In the order of their paths. */
  readonly essays: readonly ComparedEssay[];
  /** An essay as it was, by its key; null where that is lost. */
  readonly asItWas: (essay: EssayId, key: string) => PreparedEssay | null;
  /** What is at hand of an earlier look; otherwise it is taken from the cache. */
  readonly before?: ComparisonState | undefined;
}

const MATCHES = 'matches.json';
const REUSES = 'reuses.json';

export function updateComparison({
  content,
  essays,
  asItWas: previousVersion,
  before,
}: CompareOptions): ComparedEssays {
  const cache = openCache(join(cacheOf(content), 'compared'));
  const known = before ?? { matches: decodeMatches(cache.readText(MATCHES)), reuses: readReuses(cache) };
  const matches = updateMatches(essays, known.matches);
  const keys = new Map(essays.map(({ key, prepared }) => [prepared.id, key]));
  let { reuses } = known;
  return {
    prepared: new Map(essays.map(({ prepared }) => [prepared.id, prepared])),
    matches: new Map([...matches].map(([id, { lists }]) => [id, lists])),
    reuses(inOrder) {
      const keyOf = (id: EssayId): string => keys.get(id) ?? '';
      reuses = updateTextReuse({ essays: inOrder, keyOf, known: reuses, asItWas: previousVersion });
      return new Map([...reuses].map(([id, one]) => [id, one.reuses]));
    },
    fresh: essays.filter(({ key, prepared: { id } }) => known.matches.get(id)?.key !== key).length,
    known: () => ({ matches, reuses }),
    save() {
      if (matches !== known.matches) cache.write(MATCHES, encodeMatches(matches));
      if (reuses !== known.reuses) cache.write(REUSES, JSON.stringify([...reuses]));
    },
  };
}

function readReuses(cache: Cache): TextReuseCache {
  const stored = cache.readText(REUSES);
  return new Map(stored === null ? [] : JSON.parse(stored)); // written by `save`, and whole
}
