/**
 * Where the words of each quotation stand elsewhere in the archive. What is found here depends on nothing but the
 * words: which of the places is the source, and what the citation says, is settled afterwards (`identify.ts`).
 */
import type { EssayId } from '../schema/id.ts';
import { type Alignment, align } from './align.ts';
import type { PreparedEssay } from './prepared-essay.ts';
import { buildQueryTable, type Query } from './query-table.ts';
import { createRunFinder } from './runs.ts';
import { THRESHOLDS } from './thresholds.ts';

/** An essay that has a quotation's words, or most of them. */
export interface Match extends Alignment {
  readonly essay: EssayId;
}

/** The matches of each quotation of each essay, in the order of `PreparedEssay.quotations`. */
export type Matches = ReadonlyMap<EssayId, readonly (readonly Match[])[]>;

/**
 * Holds the quotations of the essays that `asks` names against the words of those that `answers` names; by default
 * all against all. Linear in the words.
 */
export function matchQuotations(
  essays: readonly PreparedEssay[],
  asks: (essay: EssayId) => boolean = () => true,
  answers: (essay: EssayId) => boolean = () => true,
): Matches {
  const queries: Query[] = [];
  const places: Match[][] = [];
  const matches = new Map<EssayId, readonly (readonly Match[])[]>();
  for (const [index, { id, tokens, quotations }] of essays.entries()) {
    if (!asks(id)) continue;
    matches.set(
      id,
      quotations.map(({ from, to }) => {
        const found: Match[] = [];
        queries.push({ essay: index, tokens: tokens.subarray(from, to) });
        places.push(found);
        return found;
      }),
    );
  }
  const findRuns = createRunFinder(buildQueryTable(queries));
  for (const [index, { id, tokens }] of essays.entries()) {
    if (!answers(id)) continue;
    for (const [owner, runs] of findRuns(index, tokens)) {
      const quoted = queries[owner]?.tokens;
      if (quoted === undefined) continue;
      // Cheap before dear: runs that together can't come to half of the words are chance.
      const most = runs.reduce((sum, { length }) => sum + length, 0);
      if (most < quoted.length * WORTH_A_LOOK && most < THRESHOLDS.long) continue;
      const alignment = align(quoted, tokens, runs);
      if (isAccepted(quoted.length, alignment, 'named'))
        keep(places[owner] ?? [], { essay: id, ...alignment });
    }
  }
  return matches;
}

const WORTH_A_LOOK = 0.3;

/** Keeps a bounded number of places: where there are too many, the last of the weakest goes. */
function keep(places: Match[], match: Match): void {
  places.push(match);
  if (places.length <= THRESHOLDS.places) return;
  let weakest = places.length - 1;
  for (let i = weakest; i >= 0; i--)
    if ((places[i]?.matched ?? 0) < (places[weakest]?.matched ?? 0)) weakest = i;
  places.splice(weakest, 1);
}

/** Whether an alignment says that a quotation of so many words stands there. */
export function isAccepted(
  words: number,
  { matched, longest }: Alignment,
  grounds: 'named' | 'words',
): boolean {
  if (grounds === 'named') return matched >= words * THRESHOLDS.coverNamed;
  if (words >= THRESHOLDS.long) return longest >= THRESHOLDS.long || matched >= words * THRESHOLDS.coverLong;
  if (words >= THRESHOLDS.leastAltered) return matched >= words * THRESHOLDS.coverShort;
  return words >= THRESHOLDS.leastRunning && matched === words;
}
