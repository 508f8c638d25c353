/**
 * Where the words of each quotation stand elsewhere in the archive. What is found here depends on nothing but the
 * words: which of the places is the source, and what the citation says, is settled afterwards (`identify.ts`).
 */
import { atEssay } from '../at-step.ts';
import type { EssayId } from '../schema/id.ts';
import { type Alignment, align } from './align.ts';
import { createCommonRunFinder } from './find-runs.ts';
import type { PreparedEssay } from './prepare-essay.ts';
import { buildShingleTable } from './shingles.ts';
import { THRESHOLDS } from './thresholds.ts';

/** An essay that has a quotation's words, or most of them. */
export interface Match extends Alignment {
  readonly essay: EssayId;
}

/** The matches of each quotation of each essay, in the order of `PreparedEssay.quotations`. */
export type Matches = ReadonlyMap<EssayId, readonly (readonly Match[])[]>;

/** A quotation that is asked about: who makes it, and its words. */
export interface QuotationQuery {
  readonly essay: EssayId;
  readonly words: Uint32Array;
}

/** The words of one or more quotations that are the same to the letter: they are looked for once. */
interface Asked {
  readonly words: Uint32Array;
  readonly owners: { readonly essay: EssayId; readonly matches: Match[] }[];
}

/** Share of a quotation's words that runs must come to before its words are laid side by side with an essay's. */
const MIN_RUN_SHARE = 0.3;

/** Holds all quotations against the words of all essays. */
export function matchQuotations(essays: readonly PreparedEssay[]): Matches {
  const asked = essays.flatMap(({ id, quoted }) => quoted.map((words) => ({ essay: id, words })));
  const found = matchQueries(asked, essays).values();
  return new Map(
    essays.map(({ id, quoted }) => [id, quoted.map(() => topMatches(found.next().value ?? []))]),
  );
}

/**
 * Holds some quotations against the words of some essays: all places of each quotation, in the order of the essays,
 * its own essay's left out. Linear in the words.
 */
export function matchQueries(
  quotations: readonly QuotationQuery[],
  essays: readonly Pick<PreparedEssay, 'id' | 'tokens'>[],
): Match[][] {
  const asked: Asked[] = [];
  const byWords = new Map<string, Asked>();
  const matches = quotations.map(({ essay, words }) => ask(essay, words));
  if (asked.length === 0) return matches;
  const findRuns = createCommonRunFinder(buildShingleTable(asked.map(({ words }) => words)));
  for (const essay of essays) atEssay('looking for quotations of its words', essay.id, () => matchIn(essay));
  return matches;

  function matchIn({ id, tokens }: Pick<PreparedEssay, 'id' | 'tokens'>): void {
    for (const [index, runs] of findRuns(tokens)) {
      const { words: quoted, owners } = asked[index] ?? { words: tokens, owners: [] };
      if (owners.every(({ essay }) => essay === id)) continue;
      // Cheap before dear: runs that together can't come to half of the words are chance.
      const most = runs.reduce((sum, { length }) => sum + length, 0);
      if (most < quoted.length * MIN_RUN_SHARE && most < THRESHOLDS.long) continue;
      const alignment = align(quoted, tokens, runs);
      const words = quoted.length;
      if (!isAccepted(words, alignment, 'named') && !isAccepted(words, alignment, 'words')) continue;
      for (const { essay, matches: own } of owners) if (essay !== id) own.push({ essay: id, ...alignment });
    }
  }

  function ask(essay: EssayId, words: Uint32Array): Match[] {
    const key = words.join();
    let known = byWords.get(key);
    if (known === undefined) {
      known = { words, owners: [] };
      byWords.set(key, known);
      asked.push(known);
    }
    const own: Match[] = [];
    known.owners.push({ essay, matches: own });
    return own;
  }
}

/** Of more places than are kept those with the most words, the first of equal ones, in the order in which they stood. */
export function topMatches(matches: readonly Match[]): readonly Match[] {
  if (matches.length <= THRESHOLDS.places) return matches;
  return matches
    .map((match, index) => ({ match, index }))
    .sort((a, b) => b.match.matched - a.match.matched || a.index - b.index)
    .slice(0, THRESHOLDS.places)
    .sort((a, b) => a.index - b.index)
    .map(({ match }) => match);
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
