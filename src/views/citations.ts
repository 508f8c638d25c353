/** View models of the pages about citations. */
import {
  type CitationTally,
  type CitationYears,
  type CitedCount,
  citationsByYear,
  rankByCitingEssays,
  tallyCitations,
} from '../archive/citation/statistics.ts';
import type { Archive } from '../archive/types.ts';

export interface CitationsPage {
  readonly tally: CitationTally;
  readonly years: CitationYears;
  /** What most essays cite. */
  readonly mostCited: readonly CitedCount[];
  /** What is cited and not held, most wanted first. */
  readonly wanted: readonly CitedCount[];
}

const MOST_CITED = 20;

export function showCitations(archive: Archive): CitationsPage {
  const ranked = rankByCitingEssays(archive);
  return {
    tally: tallyCitations(archive),
    years: citationsByYear(archive),
    mostCited: ranked.slice(0, MOST_CITED),
    wanted: ranked.filter(({ held }) => !held),
  };
}

/** The public registers of citations, each with what it says of itself. */
export const CITATION_REGISTERS = [
  {
    register: 'unresolved',
    title: 'Unresolved citations',
    description: 'Every citation that leads to no issue and no work, with the reason.',
    says: 'What these words point at could not be told. Nothing here is guessed: where print allows two readings none is taken, until the keeper has grounds for one.',
    empty: 'Every citation leads to an issue or a work.',
  },
  {
    register: 'dates',
    title: 'Numbers and dates that disagree',
    description: 'Every citation whose number and date disagree, with what each of them fits.',
    says: 'Print gives a number and a date that do not belong together. The words stand as printed, and the number is followed unless the keeper has grounds for another reading.',
    empty: 'No citation has a number and a date that disagree.',
  },
] as const;
