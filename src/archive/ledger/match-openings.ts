/**
 * Edited paragraphs by how they begin, within one gap: one that was split keeps its anchor on the part that has its
 * first words, however short that is; the parts that follow are told from what was put in. Of two that could begin a
 * paragraph none does.
 */
import type { ParsedEntry } from './fingerprint.ts';
import { normalizeWords, runsOf } from './fingerprint.ts';
import type { UnmatchedRange } from './match-merged.ts';
import { likenessOf, WHOLE } from './match-similar.ts';

export interface OpeningMatches {
  /** Place in the ledger by place in the text. */
  readonly pairs: ReadonlyMap<number, number>;
  /** Places in the text of second and later parts. */
  readonly parts: ReadonlySet<number>;
}

/** Fewer words don't mark a beginning. */
const LEAST = 4;
/** So many of the first words may have been changed, where there are as many as a ledger keeps. */
const CHANGED = 2;
/** Share of a part's runs that were in the whole. */
const OF_WHOLE = 0.5;

export function matchOpenings(
  entries: readonly ParsedEntry[],
  texts: readonly string[],
  gap: UnmatchedRange,
): OpeningMatches {
  const words = new Map(gap.news.map((at) => [at, normalizeWords(texts[at] ?? '').split(' ')]));
  const candidates = gap.olds.flatMap((old) => {
    const first = firstOf(old);
    const all = gap.news.filter((at) => first.length >= LEAST && begins(at, first));
    return all.map((at) => ({ old, at }));
  });
  const pairs = new Map<number, number>();
  const parts = new Set<number>();
  for (const { old, at } of candidates) {
    if (candidates.filter((other) => other.old === old || other.at === at).length > 1) continue;
    const found = partsOf(old, at);
    const [first, ...others] = found;
    if (first === undefined) continue;
    pairs.set(first, old);
    for (const part of others) parts.add(part);
  }
  return { pairs, parts };

  function firstOf(old: number): string[] {
    return normalizeWords(entries[old]?.words ?? '').split(' ');
  }

  function begins(at: number, first: readonly string[]): boolean {
    const own = words.get(at) ?? [];
    if (own.length >= first.length)
      return sharedInOrder(own.slice(0, first.length + CHANGED), first) >= needed(first);
    // A part shorter than the words that are remembered: what follows it has the rest of them.
    const following = words.get(at + 1);
    return (
      own.length >= LEAST - 1 &&
      following !== undefined &&
      sharedInOrder([...own, ...following].slice(0, first.length + CHANGED), first) >= needed(first)
    );
  }

  /** The places that a paragraph which begins at `at` has become; none where it holds much else. */
  function partsOf(old: number, at: number): number[] {
    const fingerprint = entries[old]?.fingerprint;
    if (fingerprint === null || fingerprint === undefined) return [];
    // One that another was joined to is told by how close it is to both.
    const whole = runsOf(texts[at] ?? '');
    if (gap.olds.some((other) => other !== old && likenessOf(entries[other], whole) !== null)) return [];
    const isTelling = (words.get(at)?.length ?? 0) > firstOf(old).length + CHANGED;
    const known = new Set(fingerprint.sample);
    const highest =
      fingerprint.runs > known.size ? (fingerprint.sample.at(-1) ?? 0) : Number.POSITIVE_INFINITY;
    const found: number[] = [];
    let size = 0;
    for (let place = at; gap.news.includes(place); place++) {
      if (place !== at && candidates.some((other) => other.at === place)) break;
      const runs = runsOf(texts[place] ?? '');
      const asked = [...runs].filter((run) => run <= highest);
      const shared = asked.filter((run) => known.has(run)).length;
      size += runs.size;
      if (size > fingerprint.runs * WHOLE) break;
      // What has little more than the first words is told by them; a later part has to show that it was there.
      if ((place !== at || isTelling) && shared < asked.length * OF_WHOLE) break;
      if (place !== at && shared === 0) break;
      found.push(place);
    }
    return found;
  }
}

const needed = (first: readonly string[]): number =>
  first.length > LEAST + CHANGED ? first.length - CHANGED : first.length;

/** How many words two texts have in the same order (longest common subsequence). */
function sharedInOrder(one: readonly string[], other: readonly string[]): number {
  let row = new Array<number>(other.length + 1).fill(0);
  for (const word of one) {
    const next = [0];
    for (const [index, known] of other.entries())
      next.push(word === known ? (row[index] ?? 0) + 1 : Math.max(row[index + 1] ?? 0, next[index] ?? 0));
    row = next;
  }
  return row.at(-1) ?? 0;
}
