/**
 * Identifies the source of a quotation. Essays that the attributing citation names are searched first. Otherwise the source
 * is the essay that has most of the words as its own text: the earliest of several, or none if two are equally good and
 * neither is earlier. Words that no essay has are from outside.
 */
import type { CitationTarget, Graph } from '../citation/types.ts';
import { asSourceId, type EssayId, type SourceId } from '../schema/id.ts';
import type { Source } from '../schema/source.ts';
import type { Essay } from '../types.ts';
import type { Alignment } from './align.ts';
import { attributionOf, sourcesNamedIn } from './attribution.ts';
import { compare } from './compare.ts';
import { isAccepted, type Match } from './match.ts';
import { type PreparedEssay, placeOf, segmentAt } from './prepare-essay.ts';
import { searchWithin } from './search-within.ts';
import { sideBySideDiff } from './side-by-side-diff.ts';
import { THRESHOLDS } from './thresholds.ts';
import { isUnmarkedChange, type Place, type Quotation } from './types.ts';
import { printedWords } from './words.ts';

export interface IdentifyContext {
  readonly essays: Lookup<EssayId, Essay>;
  readonly prepared: Lookup<EssayId, PreparedEssay>;
  readonly sources: ReadonlyMap<SourceId, Source>;
  readonly graph: Pick<Graph, 'citationsOf'>;
  /** Essays of an issue that is held, by `series/number`. */
  readonly essaysOf: Lookup<string, readonly EssayId[]>;
}

type Lookup<Key, Value> = Pick<ReadonlyMap<Key, Value>, 'get'>;

/** `index` is the quotation's index in the essay; `matches` are those of this quotation. */
export function identify(
  essay: Essay,
  index: number,
  matches: readonly Match[],
  context: IdentifyContext,
): Quotation | null {
  const { essays, prepared, sources, graph, essaysOf } = context;
  const quoting = prepared.get(essay.id);
  const found = quoting?.quotations[index];
  if (quoting === undefined || found === undefined) return null;
  const words = found.to - found.from;
  const tokens = quoting.tokens.subarray(found.from, found.to);
  const attribution = attributionOf(found, essay, graph.citationsOf(essay.id));
  const { named } = attribution;
  const heldNamed = named.flatMap(essaysAt);
  const base = {
    essay: essay.id,
    index,
    found,
    words,
    source: sourceNamed(attribution.words, sources),
    cited: named[0] ?? null,
    by: attribution.by,
    elsewhere: false,
  };

  const accepted = matches.filter((match) => isAccepted(words, match, 'words'));
  const ownText = accepted.filter(isOwnText);
  const inNamed = bestOf(searchIn(heldNamed));
  if (inNamed !== null) return verified(inNamed, citedBy(inNamed));
  // A few words may occur by chance in an essay that is only mentioned.
  const nearby = words < THRESHOLDS.minInline ? [] : attribution.mentioned.flatMap(essaysAt);
  const inMentioned = bestOf(searchIn(nearby));
  const possible = ownText.filter(isNotLater);
  const isStock = words < THRESHOLDS.minAltered && ownText.length > THRESHOLDS.stock;
  const notHeld = named.length > 0 && heldNamed.length === 0;
  if (!notHeld && inMentioned !== null) return verified(inMentioned, base.cited);
  if (!notHeld && !isStock && possible.length > 0) {
    const source = bestOf(possible);
    if (source !== null) return verified(source, base.cited);
    const [one] = possible; // equally good, and none is earlier
    if (one !== undefined) return { ...verified(one, base.cited), to: null, also: possible.map(placeIn) };
  }
  const verdict = named.length === 0 ? 'outside' : notHeld ? 'not-held' : 'not-found';
  const also = possible.length > 0 ? possible : accepted.filter(isNotLater);
  return { ...base, verdict, to: null, also: also.map(placeIn), similarity: null, changes: [], sides: null };

  function essaysAt({ series, number }: CitationTarget): readonly EssayId[] {
    return number === null ? [] : (essaysOf.get(`${series}/${number}`) ?? []).filter((id) => id !== essay.id);
  }

  /** Searches essays that a citation names, with lower limits than elsewhere. */
  function searchIn(ids: readonly EssayId[]): Match[] {
    return [...new Set(ids)].flatMap((id) => {
      const known = matches.find((match) => match.essay === id);
      if (known !== undefined && words >= THRESHOLDS.minAltered) return [known];
      const other = prepared.get(id);
      const alignment = other === undefined ? null : searchWithin(tokens, other.tokens);
      return alignment === null ? [] : [{ essay: id, ...alignment }];
    });
  }

  /** The best match, the earliest of several; null if two are equally good and neither is earlier. */
  function bestOf(all: readonly Match[]): Match | null {
    const most = all.reduce((best, match) => Math.max(best, quality(match)), -Infinity);
    const best = all.filter((match) => quality(match) === most);
    const isFirst = (match: Match): boolean =>
      best.every((other) => other === match || isEarlier(match, other));
    return best.find(isFirst) ?? null;
  }

  function verified(match: Match, cited: CitationTarget | null): Quotation {
    const elsewhere = heldNamed.length > 0 && !heldNamed.includes(match.essay);
    const { changes, similarity, sides } = compareWith(match);
    const verdict = changes.some(isUnmarkedChange) ? 'altered' : 'exact';
    const also = ownText.filter((other) => other.essay !== match.essay).map(placeIn);
    return { ...base, cited, elsewhere, verdict, to: placeIn(match), also, similarity, changes, sides };
  }

  function citedBy(match: Match): CitationTarget | null {
    return named.find((target) => essaysAt(target).includes(match.essay)) ?? base.cited;
  }

  function compareWith({ essay: id, runs }: Match): Pick<Quotation, 'changes' | 'similarity' | 'sides'> {
    const other = prepared.get(id);
    const [first, last] = [runs[0], runs.at(-1)];
    if (quoting === undefined || found === undefined || other === undefined || !first || !last)
      return { changes: [], similarity: 0, sides: null };
    // The words before the first run and after the last may be what the quotation changed at its ends.
    const from = Math.max(0, first.s - first.q);
    const to = Math.min(other.tokens.length, last.s + last.length + (words - last.q - last.length));
    const quoted = printedWords(quoting, found.from, found.to);
    const source = printedWords(other, from, to);
    const shifted = runs.map((run) => ({ ...run, s: run.s - from }));
    const { changes, similarity } = compare(quoted, source, shifted);
    if (!changes.some(isUnmarkedChange)) return { changes, similarity, sides: null };
    const starts = changes.map(({ sourceAt }) => sourceAt);
    const ends = changes.map(({ sourceAt, sourceWords }) => sourceAt + sourceWords);
    const begin = Math.min(first.s - from, ...starts);
    const end = Math.max(last.s + last.length - from, ...ends);
    return { changes, similarity, sides: sideBySideDiff(quoted, source, changes, begin, end) };
  }

  function placeIn({ essay: id, runs }: Match): Place {
    const other = prepared.get(id);
    const [first, last] = [runs[0], runs.at(-1)];
    if (other === undefined || !first || !last) return { essay: id, paragraph: '', last: '' };
    return placeOf(other, first.s, last.s + last.length);
  }

  /** Whether the words are the essay's own text, not a quotation in it. */
  function isOwnText({ essay: id, runs }: Match): boolean {
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

  function isEarlier(a: Match, b: Match): boolean {
    const [one, other] = [essays.get(a.essay), essays.get(b.essay)];
    return one !== undefined && other !== undefined && compareByDate(one, other) < 0;
  }
}

/** More words that agree, in fewer runs. */
const quality = ({ matched, runs }: Alignment): number => matched - runs.length / 1000;

/** The source that the first text with a source names, if it names just one. */
function sourceNamed(words: readonly string[], sources: ReadonlyMap<SourceId, Source>): SourceId | null {
  for (const text of words) {
    const [only, ...others] = sourcesNamedIn(text, sources);
    if (only !== undefined) return others.length > 0 ? null : asSourceId(only);
  }
  return null;
}

/** Below 0 if `a` is earlier, above 0 if it is later, 0 if that is unknown or both appeared together. */
function compareByDate(a: Essay, b: Essay): number {
  if (a.series === b.series && a.number !== null && b.number !== null) return a.number - b.number;
  const [one, other] = [a.record.date, b.record.date];
  // '2004' is neither earlier nor later than '2004-10'.
  if (one.startsWith(other) || other.startsWith(one)) return 0;
  return one < other ? -1 : 1;
}
