/**
 * What citations were found to mean, kept from one archive to the next: while an essay and all that decides about its
 * citations stay as they are, so do these, and the objects themselves are the same.
 */
import type { Reading } from '../schema/reading.ts';
import type { Essay } from '../types.ts';
import type { Citation, LocatedTarget, ResolvedCitation } from './types.ts';

export interface CitationCache {
  /** `world` tells all that decides about citations and is the same for every essay. */
  readonly invalidateIfChanged: (sharedInputs: string) => void;
  /** The citations of an essay; `decided` are the readings of this one. */
  readonly reuseOrResolve: (
    essay: Essay,
    readings: readonly Reading[],
    resolve: () => readonly ResolvedCitation[],
  ) => readonly ResolvedCitation[];
  /** A citation with what the archive has of what it means. */
  readonly reuseOrLocate: (
    found: ResolvedCitation,
    held: boolean | null,
    locatedTarget: LocatedTarget | null,
  ) => Citation;
}

export function createCitationCache(): CitationCache {
  let sharedInputs = '';
  let known = new WeakMap<Essay, { decided: readonly Reading[]; citations: readonly ResolvedCitation[] }>();
  const citations = new WeakMap<ResolvedCitation, Citation>();
  return {
    invalidateIfChanged(now) {
      if (now !== sharedInputs) known = new WeakMap();
      sharedInputs = now;
    },
    reuseOrResolve(essay, readings, resolve) {
      const before = known.get(essay);
      // By the very readings: a check asks which of them were used.
      if (
        before?.decided.length === readings.length &&
        before.decided.every((reading, index) => reading === readings[index])
      )
        return before.citations;
      const citations = resolve();
      known.set(essay, { decided: readings, citations });
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
