/**
 * Whose words a quotation holds. What a citation names is looked at first; where it hasn't the words, or nothing is
 * named, the essay that has them best in its own voice is the source, the earliest of several, and of two that are
 * equally good and neither earlier none. Words that no essay has are from outside.
 */
import type { CitationTarget, Graph } from '../citation/types.ts';
import { asSourceId, type EssayId, type SourceId } from '../schema/id.ts';
import type { Source } from '../schema/source.ts';
import type { Essay } from '../types.ts';
import type { Alignment } from './align.ts';
import { attributionOf, sourcesNamedIn } from './attribution.ts';
import { compare } from './compare.ts';
import { isAccepted, type Match } from './match.ts';
import { type PreparedEssay, segmentAt } from './prepare-essay.ts';
import { searchWithin } from './search-within.ts';
import { sideBySideDiff } from './side-by-side-diff.ts';
import { THRESHOLDS } from './thresholds.ts';
import type { Place, Quotation } from './types.ts';
import { isUnmarkedChange } from './types.ts';
import { readWords } from './words.ts';

export interface IdentifyContext {
  readonly essays: Lookup<EssayId, Essay>;
  readonly prepared: Lookup<EssayId, PreparedEssay>;
  readonly sources: ReadonlyMap<SourceId, Source>;
  readonly graph: Pick<Graph, 'citationsOf'>;
  /** Essays of an issue, by `series/number`; nothing for an issue that isn't held. */
  readonly essaysOf: Lookup<string, readonly EssayId[]>;
}

type Lookup<Key, Value> = Pick<ReadonlyMap<Key, Value>, 'get'>;

/** `index` counts the essay's quotations; `matches` are those of this one. */
export function identify(
  essay: Essay,
  index: number,
  matches: readonly Match[],
  context: IdentifyContext,
): Quotation | null {
  const { essays, prepared, sources, graph, essaysOf } = context;
  const own = prepared.get(essay.id);
  const found = own?.quotations[index];
  if (own === undefined || found === undefined) return null;
  const words = found.to - found.from;
  const naming = attributionOf(found, essay, graph.citationsOf(essay.id));
  const { named } = naming;
  const heldNamed = named.flatMap(essaysAt);
  const base = {
    essay: essay.id,
    index,
    found,
    words,
    source: sourceNamed(naming.words, sources),
    cited: named[0] ?? null,
    by: naming.by,
    elsewhere: false,
  };

  const sound = matches.filter((match) => isAccepted(words, match, 'words'));
  const there = bestOf(lookAt(heldNamed)) ?? null;
  if (there !== null) return verified(there, citedBy(there));
  // A few words stand by chance in what is only mentioned.
  const nearBy = words < THRESHOLDS.leastRunning ? [] : naming.mentioned.flatMap(essaysAt);
  const mentioned = bestOf(lookAt(nearBy));
  const voiced = sound.filter(isOwnVoice);
  const spoken = voiced.filter(isNotLater);
  const isStock = words < THRESHOLDS.leastAltered && voiced.length > THRESHOLDS.stock;
  const notHeld = named.length > 0 && heldNamed.length === 0;
  if (!notHeld && mentioned !== null) return verified(mentioned, base.cited);
  if (!notHeld && !isStock && spoken.length > 0) {
    const source = bestOf(spoken);
    if (source !== null) return verified(source, base.cited);
    const [one] = spoken; // equally good, and none is earlier
    if (one !== undefined) return { ...verified(one, base.cited), to: null, also: spoken.map(placeOf) };
  }
  const verdict = named.length === 0 ? 'outside' : notHeld ? 'not-held' : 'not-found';
  const also = spoken.length > 0 ? spoken : sound.filter(isNotLater);
  return { ...base, verdict, to: null, also: also.map(placeOf), similarity: null, changes: [], sides: null };

  function essaysAt({ series, number }: CitationTarget): readonly EssayId[] {
    return number === null ? [] : (essaysOf.get(`${series}/${number}`) ?? []).filter((id) => id !== essay.id);
  }

  /** The words in the essays that a citation names, looked for more closely than anywhere else. */
  function lookAt(ids: readonly EssayId[]): Match[] {
    return [...new Set(ids)].flatMap((id) => {
      const known = matches.find((match) => match.essay === id);
      if (known !== undefined && words >= THRESHOLDS.leastAltered) return [known];
      const other = prepared.get(id);
      if (other === undefined) return [];
      const alignment = searchWithin(own?.tokens.subarray(found?.from, found?.to) ?? NOTHING, other.tokens);
      return alignment === null ? [] : [{ essay: id, ...alignment }];
    });
  }

  /** The best match, the earliest of several; null where two are equally good and neither is earlier. */
  function bestOf(all: readonly Match[]): Match | null {
    const most = all.reduce((best, match) => Math.max(best, quality(match)), -Infinity);
    const best = all.filter((match) => quality(match) === most);
    return (
      best.find((match) =>
        best.every((other) => other === match || orderBetween(match.essay, other.essay) < 0),
      ) ?? null
    );
  }

  function verified(match: Match, cited: CitationTarget | null): Quotation {
    const elsewhere = heldNamed.length > 0 && !heldNamed.includes(match.essay);
    const { changes, similarity, sides } = compareWith(match);
    const verdict = changes.some(isUnmarkedChange) ? 'altered' : 'exact';
    const others = sound.filter(({ essay: id }) => id !== match.essay);
    const also = others.filter(isOwnVoice).map(placeOf);
    return { ...base, cited, elsewhere, verdict, to: placeOf(match), also, similarity, changes, sides };
  }

  function citedBy(match: Match): CitationTarget | null {
    return named.find((target) => essaysAt(target).includes(match.essay)) ?? base.cited;
  }

  function compareWith({ essay: id, runs }: Match): Pick<Quotation, 'changes' | 'similarity' | 'sides'> {
    const other = prepared.get(id);
    const [first, last] = [runs[0], runs.at(-1)];
    if (own === undefined || found === undefined || other === undefined || !first || !last)
      return { changes: [], similarity: 0, sides: null };
    // What stands before the first run and after the last may be what the quotation changed at its ends.
    const from = Math.max(0, first.s - first.q);
    const to = Math.min(other.tokens.length, last.s + last.length + (words - last.q - last.length));
    const quoted = readWords(own, found.from, found.to);
    const source = readWords(other, from, to);
    const shifted = runs.map((run) => ({ ...run, s: run.s - from }));
    const { changes, similarity } = compare(quoted, source, shifted);
    if (!changes.some(isUnmarkedChange)) return { changes, similarity, sides: null };
    const starts = changes.map(({ sourceAt }) => sourceAt);
    const ends = changes.map(({ sourceAt, sourceWords }) => sourceAt + sourceWords);
    const begin = Math.min(first.s - from, ...starts);
    const end = Math.max(last.s + last.length - from, ...ends);
    return { changes, similarity, sides: sideBySideDiff(quoted, source, changes, begin, end) };
  }

  function placeOf({ essay: id, runs }: Match): Place {
    const other = prepared.get(id);
    const [first, last] = [runs[0], runs.at(-1)];
    const anchorAt = (token: number): string =>
      other === undefined ? '' : (other.stretches[segmentAt(other, token)]?.anchor ?? '');
    return {
      essay: id,
      paragraph: anchorAt(first?.s ?? 0),
      last: anchorAt((last?.s ?? 0) + (last?.length ?? 1) - 1),
    };
  }

  /** Whether an essay says the words itself, and doesn't quote them from elsewhere. */
  function isOwnVoice({ essay: id, runs }: Match): boolean {
    const other = prepared.get(id);
    const longest = runs.reduce((a, b) => (b.length > a.length ? b : a));
    return (
      other !== undefined &&
      other.stretches[segmentAt(other, longest.s)]?.depth === 0 &&
      !other.quotations.some(
        ({ from, to }) => longest.s < to && longest.s + longest.length > from && from <= longest.s + 2,
      )
    );
  }

  function isNotLater({ essay: id }: Match): boolean {
    const other = essays.get(id);
    return other !== undefined && compareByDate(other, essay) <= 0;
  }

  function orderBetween(a: EssayId, b: EssayId): number {
    const [one, other] = [essays.get(a), essays.get(b)];
    return one === undefined || other === undefined ? 0 : compareByDate(one, other);
  }
}

const NOTHING = new Uint32Array(0);

/** More words that agree, in fewer pieces. */
const quality = ({ matched, runs }: Alignment): number => matched - runs.length / 1000;

/** The source that words name, where they name just one; what stands nearest is asked first. */
function sourceNamed(words: readonly string[], sources: ReadonlyMap<SourceId, Source>): SourceId | null {
  for (const text of words) {
    const [only, ...others] = sourcesNamedIn(text, sources);
    if (only !== undefined) return others.length > 0 ? null : asSourceId(only);
  }
  return null;
}

/** Which of two essays came first. */

/** Below 0 where `a` is earlier, above 0 where it is later, 0 where that isn't known or both came out together. */
export function compareByDate(a: Essay, b: Essay): number {
  if (a.series === b.series && a.number !== null && b.number !== null) return a.number - b.number;
  const [one, other] = [a.record.date, b.record.date];
  // '2004' is neither before nor after '2004-10'.
  if (one.startsWith(other) || other.startsWith(one)) return 0;
  return one < other ? -1 : 1;
}
