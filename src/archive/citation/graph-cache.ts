/**
 * Reuses resolved citations between builds while the essay, its readings and the shared inputs are unchanged. The objects
 * stay the same.
 */
import type { Reading } from '../schema/reading.ts';
import type { Essay } from '../types.ts';
import type { Citation, LocatedTarget, ResolvedCitation } from './types.ts';

export interface CitationCache {
  /** `sharedInputs` describes the inputs that are the same for every essay. */
  readonly invalidateIfChanged: (sharedInputs: string) => void;
  /** `readings` are those of the essay. */
  readonly reuseOrResolve: (
    essay: Essay,
    readings: readonly Reading[],
    resolve: () => readonly ResolvedCitation[],
  ) => readonly ResolvedCitation[];
  /** Adds to a citation what the archive has of its target. */
  readonly reuseOrLocate: (
    found: ResolvedCitation,
    held: boolean | null,
    locatedTarget: LocatedTarget | null,
  ) => Citation;
}

export function createCitationCache(): CitationCache {
  let sharedInputs = '';
  let known = new WeakMap<Essay, { readings: readonly Reading[]; citations: readonly ResolvedCitation[] }>();
  const citations = new WeakMap<ResolvedCitation, Citation>();
  return {
    invalidateIfChanged(now) {
      if (now !== sharedInputs) known = new WeakMap();
      sharedInputs = now;
    },
    reuseOrResolve(essay, readings, resolve) {
      const before = known.get(essay);
      // Compared by identity, because a check looks for the very readings that were used.
      if (
        before?.readings.length === readings.length &&
        before.readings.every((reading, index) => reading === readings[index])
      )
        return before.citations;
      const citations = resolve();
      known.set(essay, { readings, citations });
      return citations;
    },
    reuseOrLocate(found, held, locatedTarget) {
      const before = citations.get(found);
      if (
        before !== undefined &&
        before.held === held &&
        before.locatedTarget?.essay === locatedTarget?.essay &&
        before.locatedTarget?.paragraph === locatedTarget?.paragraph
      )
        return before;
      const citation = Object.freeze({ ...found, held, locatedTarget });
      citations.set(found, citation);
      return citation;
    },
  };
}
