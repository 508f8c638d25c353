/** The citations of the whole archive, counted by what they were found to mean. */
import type { Archive } from '../archive.ts';
import { hasFlag } from './has-mark.ts';

export interface CitationTally {
  /** All but those that a keeper's reading says are none. */
  readonly all: number;
  /** Those that lead to a text of the archive. */
  readonly held: number;
  /** Those that lead to an issue or a work that it hasn't. */
  readonly notHeld: number;
  readonly unresolved: number;
  /** Those whose number and date disagree. */
  readonly dateDiffers: number;
  /** Those that stand in words quoted from elsewhere. */
  readonly quoted: number;
}

export function tallyCitations({ graph }: Archive): CitationTally {
  const all = graph.citations.filter(({ resolution }) => resolution.kind !== 'dismissed');
  const count = (is: (citation: (typeof all)[number]) => boolean): number => all.filter(is).length;
  return {
    all: all.length,
    held: count(({ held }) => held === true),
    notHeld: count(({ held }) => held === false),
    unresolved: count(({ held }) => held === null),
    dateDiffers: count((citation) => hasFlag(citation, 'date-differs')),
    quoted: count(({ via }) => via),
  };
}
