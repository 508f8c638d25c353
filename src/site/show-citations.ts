/** All that the pages about citations print, asked of the archive once. */
import type { Archive } from '../archive/archive.ts';
import { type CitationYears, citationsByYear } from '../archive/citation/by-year.ts';
import { type CitedCount, rankByCitingEssays } from '../archive/citation/rank-cited.ts';
import { type CitationTally, tallyCitations } from '../archive/citation/tally.ts';

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
