/**
 * What citations were found to mean, kept from one archive to the next: while an essay and all that decides about its
 * citations stay as they are, so do these, and the objects themselves are the same.
 */
import type { Essay } from '../archive.ts';
import type { Reading } from '../schema/reading.ts';
import type { CitedPlace } from './cited-place.ts';
import type { Citation, ResolvedCitation } from './graph.ts';

export interface CitationMemory {
  /** `world` tells all that decides about citations and is the same for every essay. */
  readonly enter: (world: string) => void;
  /** The citations of an essay; `decided` are the readings of this one. */
  readonly resolved: (
    essay: Essay,
    decided: readonly Reading[],
    resolve: () => readonly ResolvedCitation[],
  ) => readonly ResolvedCitation[];
  /** A citation with what the archive has of what it means. */
  readonly led: (found: ResolvedCitation, held: boolean | null, leadsTo: CitedPlace | null) => Citation;
}

export function createCitationMemory(): CitationMemory {
  let world = '';
  let known = new WeakMap<Essay, { decided: readonly Reading[]; citations: readonly ResolvedCitation[] }>();
  const citations = new WeakMap<ResolvedCitation, Citation>();
  return {
    enter(now) {
      if (now !== world) known = new WeakMap();
      world = now;
    },
    resolved(essay, decided, resolve) {
      const before = known.get(essay);
      // By the very readings: a check asks which of them were used.
      if (
        before?.decided.length === decided.length &&
        before.decided.every((reading, index) => reading === decided[index])
      )
        return before.citations;
      const citations = resolve();
      known.set(essay, { decided, citations });
      return citations;
    },
    led(found, held, leadsTo) {
      const before = citations.get(found);
      if (
        before !== undefined &&
        before.held === held &&
        before.leadsTo?.essay === leadsTo?.essay &&
        before.leadsTo?.paragraph === leadsTo?.paragraph
      )
        return before;
      const citation = Object.freeze({ ...found, held, leadsTo });
      citations.set(found, citation);
      return citation;
    },
  };
}
