/**
 * Assigns anchors from the ledger: identical text first, then unique openings, then unique similar text. Never guesses;
 * ambiguity is reported to the editor (l-001).
 */
import { addToGroup } from '../../algorithms/group-by.ts';
import { type LedgerEntry, mergedInto } from '../records.ts';
import { parseEntry, runsOf } from './fingerprint.ts';
import { matchIdentical } from './match-identical.ts';
import { matchMerged, unmatchedRanges } from './match-merged.ts';
import { matchOpenings } from './match-openings.ts';
import { matchSimilar, similarityOf } from './match-similar.ts';

/** An anchor whose paragraph was removed. */
interface Tombstone {
  readonly anchor: string;
  /** Index of the paragraph before it, or -1. */
  readonly after: number;
}

/** Published anchors that may belong to one of some paragraphs, or to none. */
interface AmbiguousAnchor {
  readonly anchors: readonly string[];
  /** Indexes of paragraphs. */
  readonly paragraphs: readonly number[];
}

interface AnchorAssignment {
  /** One a paragraph. */
  readonly anchors: readonly string[];
  /** Anchors of paragraphs that were merged into another, by its index. */
  readonly also: ReadonlyMap<number, readonly string[]>;
  readonly tombstones: readonly Tombstone[];
  readonly ambiguous: readonly AmbiguousAnchor[];
}

/** `texts` are those of the paragraphs. Indexes of the ledger are called `old`, those of the text `at`. */
export function assignAnchors(ledger: readonly LedgerEntry[], texts: readonly string[]): AnchorAssignment {
  if (ledger.length === 0)
    return { anchors: texts.map((_, at) => `p${at + 1}`), also: new Map(), tombstones: [], ambiguous: [] };
  const entries = ledger.map(parseEntry);
  const live = entries.flatMap(({ state }, old) => (state === 'stands' ? [old] : []));
  const places = texts.map((_, at) => at);
  const pairs = matchIdentical(entries, texts);
  const joined = new Map<number, number>();
  const parts = new Set<number>();
  for (const range of unmatchedRanges(pairs, live, places)) {
    const opened = matchOpenings(entries, texts, range);
    for (const [at, old] of opened.pairs) pairs.set(at, old);
    for (const at of opened.parts) parts.add(at);
  }
  for (const range of unmatchedRanges(pairs, live, places)) {
    const similar = matchSimilar(entries, texts, range);
    for (const [at, old] of similar.pairs) pairs.set(at, old);
    for (const [old, at] of similar.joined) joined.set(old, at);
    for (const at of similar.parts) parts.add(at);
  }
  const nowAt = new Map([...pairs].map(([at, old]) => [old, at]));
  const placeNow = (old: number): number | undefined => nowAt.get(old) ?? joined.get(old);
  for (const [old, at] of matchMerged(entries, texts, { live, placeOf: placeNow })) joined.set(old, at);
  const lost = live.filter((old) => !joined.has(old));
  const added = places.filter((at) => !parts.has(at));
  const left = unmatchedRanges(pairs, lost, added);
  const ambiguous = [
    ...left.filter(({ olds, news }) => olds.length > 0 && news.length > 0),
    ...movedAndEdited(),
    ...writtenByHand(),
  ].map(({ olds, news }) => ({ anchors: olds.map((old) => ledger[old]?.anchor ?? ''), paragraphs: news }));

  const used = new Set(ledger.map(({ anchor }) => anchor));
  const anchors = nameAll();
  const placeOf = new Map([...pairs].map(([at, old]) => [ledger[old]?.anchor ?? '', at]));
  for (const [old, at] of joined) placeOf.set(ledger[old]?.anchor ?? '', at);
  return { anchors, also: findAlso(), tombstones: findTombstones(), ambiguous };

  /** A paragraph that seems removed in one range and added in another may have been moved and edited. */
  function movedAndEdited(): { olds: number[]; news: number[] }[] {
    const olds = left.filter(({ news }) => news.length === 0).flatMap((range) => range.olds);
    const news = left.filter((range) => range.olds.length === 0).flatMap((range) => range.news);
    if (olds.length === 0 || news.length === 0) return [];
    const runs = new Map(news.map((at) => [at, runsOf(texts[at] ?? '')]));
    return olds.flatMap((old) => {
      const like = news.filter((at) => similarityOf(entries[old], runs.get(at)) !== null);
      return like.length === 0 ? [] : [{ olds: [old], news: like }];
    });
  }

  /** Entries whose first words an editor wrote, if not just one paragraph begins with them. */
  function writtenByHand(): { olds: number[]; news: number[] }[] {
    const reported = new Set(left.filter(({ news }) => news.length > 0).flatMap(({ olds }) => olds));
    return live
      .filter((old) => entries[old]?.fingerprint === null && !nowAt.has(old) && !reported.has(old))
      .map((old) => ({ olds: [old], news: [] }));
  }

  function nameAll(): string[] {
    const named: string[] = [];
    let number = highestNumber(used);
    const last = places.reduce((found, at) => (pairs.has(at) ? at : found), -1);
    const isLast = ledger.every((_, old) => old <= (pairs.get(last) ?? -1) || joined.has(old));
    for (const at of places) {
      const old = pairs.get(at);
      // A paragraph added at the end gets the next number, one in between a letter.
      const isAppended = at > last && isLast && !parts.has(at);
      const anchor =
        (old === undefined ? undefined : ledger[old]?.anchor) ??
        (isAppended ? `p${++number}` : nextAnchor(named[at - 1] ?? null, used));
      used.add(anchor);
      named.push(anchor);
    }
    return named;
  }

  function findAlso(): Map<number, string[]> {
    const also = new Map<number, string[]>();
    for (const [old, entry] of ledger.entries()) {
      const at = nowAt.has(old) ? undefined : (joined.get(old) ?? mergedPlace(entry));
      if (at !== undefined) addToGroup(also, at, entry.anchor);
    }
    return also;
  }

  /** The paragraph that an entry was merged into, perhaps by several merges. */
  function mergedPlace(entry: LedgerEntry): number | undefined {
    let target = mergedInto(entry);
    for (let step = 0; target !== null && step <= ledger.length; step++) {
      const at = placeOf.get(target);
      if (at !== undefined) return at;
      const next = ledger.find(({ anchor }) => anchor === target);
      target = next === undefined ? null : mergedInto(next);
    }
    return undefined;
  }

  function findTombstones(): Tombstone[] {
    const found: Tombstone[] = [];
    let after = -1;
    for (const [old, entry] of ledger.entries()) {
      const at = nowAt.get(old);
      if (at !== undefined) after = at;
      else if (!joined.has(old) && mergedPlace(entry) === undefined)
        found.push({ anchor: entry.anchor, after });
    }
    return found;
  }
}

const highestNumber = (anchors: Iterable<string>): number =>
  [...anchors].reduce((found, anchor) => Math.max(found, Number(/^p(\d+)/.exec(anchor)?.[1] ?? 0)), 0);

/** The anchor of a new paragraph: that of the one before it with letters, `p14a`; never one that was used. */
export function nextAnchor(before: string | null, used: ReadonlySet<string>): string {
  const number = /^p(\d+)/.exec(before ?? '')?.[1] ?? '0';
  for (let count = 1; ; count++) {
    const anchor = `p${number}${letters(count)}`;
    if (!used.has(anchor)) return anchor;
  }
}

/** 1 → a, 26 → z, 27 → aa. */
function letters(count: number): string {
  let name = '';
  for (let rest = count; rest > 0; rest = Math.floor((rest - 1) / 26))
    name = String.fromCharCode(97 + ((rest - 1) % 26)) + name;
  return name;
}
