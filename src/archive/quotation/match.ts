/**
 * Finds the words of each quotation elsewhere in the archive. Matches depend on words alone; `identify.ts` decides which
 * of them is the source.
 */
import { atEssay } from '../at-step.ts';
import type { EssayId } from '../schema/id.ts';
import { type Alignment, align } from './align.ts';
import { createCommonRunFinder } from './find-runs.ts';
import type { PreparedEssay } from './prepare-essay.ts';
import { buildShingleTable } from './shingles.ts';
import { THRESHOLDS } from './thresholds.ts';

/** An essay that has most of a quotation's words. */
export interface Match extends Alignment {
  readonly essay: EssayId;
}

/** The matches of each quotation of each essay, in the order of `PreparedEssay.quotations`. */
export type Matches = ReadonlyMap<EssayId, readonly (readonly Match[])[]>;

/** The quoting essay, and the words. */
interface QuotationQuery {
  readonly essay: EssayId;
  readonly words: Uint32Array;
}

/** Quotations with equal words are searched once. */
interface DistinctQuery {
  readonly words: Uint32Array;
  readonly owners: { readonly essay: EssayId; readonly matches: Match[] }[];
}

/** Share of a quotation's words that its runs must cover before it is aligned. */
const MIN_RUN_SHARE = 0.3;

export function matchQuotations(essays: readonly PreparedEssay[]): Matches {
  const queries = essays.flatMap(({ id, quoted }) => quoted.map((words) => ({ essay: id, words })));
  const found = matchQueries(queries, essays).values();
  return new Map(
    essays.map(({ id, quoted }) => [id, quoted.map(() => topMatches(found.next().value ?? []))]),
  );
}

/** The matches of each quotation in the given essays, in their order, without its own essay. Linear in the words. */
export function matchQueries(
  quotations: readonly QuotationQuery[],
  essays: readonly Pick<PreparedEssay, 'id' | 'tokens'>[],
): Match[][] {
  const byWords = new Map<string, DistinctQuery>();
  const matches = quotations.map(({ essay, words }) => {
    const key = words.join();
    const query = byWords.get(key) ?? { words, owners: [] };
    byWords.set(key, query);
    const own: Match[] = [];
    query.owners.push({ essay, matches: own });
    return own;
  });
  const queries = [...byWords.values()];
  if (queries.length === 0) return matches;
  const findRuns = createCommonRunFinder(buildShingleTable(queries.map(({ words }) => words)));
  for (const essay of essays) atEssay('looking for quotations of its words', essay.id, () => matchIn(essay));
  return matches;

  function matchIn({ id, tokens }: Pick<PreparedEssay, 'id' | 'tokens'>): void {
    for (const [index, runs] of findRuns(tokens)) {
      const { words: quoted, owners } = queries[index] ?? { words: tokens, owners: [] };
      if (owners.every(({ essay }) => essay === id)) continue;
      // A cheap test before the expensive alignment.
      const most = runs.reduce((sum, { length }) => sum + length, 0);
      if (most < quoted.length * MIN_RUN_SHARE && most < THRESHOLDS.long) continue;
      const alignment = align(quoted, tokens, runs);
      const words = quoted.length;
      if (!isAccepted(words, alignment, 'named') && !isAccepted(words, alignment, 'words')) continue;
      for (const { essay, matches: own } of owners) if (essay !== id) own.push({ essay: id, ...alignment });
    }
  }
}

/** The matches with the most words, the first of equal ones, in their order. */
export function topMatches(matches: readonly Match[]): readonly Match[] {
  if (matches.length <= THRESHOLDS.places) return matches;
  return matches
    .map((match, index) => ({ match, index }))
    .sort((a, b) => b.match.matched - a.match.matched || a.index - b.index)
    .slice(0, THRESHOLDS.places)
    .sort((a, b) => a.index - b.index)
    .map(({ match }) => match);
}

/** Whether an alignment of a quotation of so many words is a match. */
export function isAccepted(
  words: number,
  { matched, longest }: Alignment,
  grounds: 'named' | 'words',
): boolean {
  if (grounds === 'named') return matched >= words * THRESHOLDS.coverNamed;
  if (words >= THRESHOLDS.long) return longest >= THRESHOLDS.long || matched >= words * THRESHOLDS.coverLong;
  if (words >= THRESHOLDS.minAltered) return matched >= words * THRESHOLDS.coverShort;
  return words >= THRESHOLDS.minInline && matched === words;
}
