/** What is cited and not held, most wanted first, page by page. */
import type { CitedCount } from '../archive/citation/statistics.ts';
import type { Archive } from '../archive/types.ts';
import { showCitations } from './citations.ts';
import { paginate } from './cited-by.ts';

export interface WantedPage {
  readonly counts: readonly CitedCount[];
  readonly page: number;
  readonly pages: number;
  /** Place of the first of the page in the whole list. */
  readonly from: number;
  /** How many issues and works are on the list, and how many citations lead to them. */
  readonly all: number;
  readonly notHeld: number;
  /** Essays that cite the first of the list. */
  readonly most: number;
}

const ROWS = 200;

export function showWanted(archive: Archive): WantedPage[] {
  const { wanted, tally } = showCitations(archive);
  const parts = paginate(wanted, ROWS);
  return parts.map((counts, index) => ({
    counts,
    page: index + 1,
    pages: parts.length,
    from: index * ROWS + 1,
    all: wanted.length,
    notHeld: tally.notHeld,
    most: wanted[0]?.essays ?? 1,
  }));
}
