/**
 * Gives the paragraphs of a text their anchors by the essay's ledger: the one place where it is decided what has
 * become of a paragraph that was published. Same words first, then a unique beginning, then a unique close match, in
 * order; never a guess: what is left on both sides of a gap is a question to the keeper.
 */
import { type LedgerEntry, mergedInto } from '../records.ts';
import { parseEntry, runsOf } from './fingerprint.ts';
import { matchIdentical } from './match-identical.ts';
import { matchMerged, unmatchedRanges } from './match-merged.ts';
import { matchOpenings } from './match-openings.ts';
import { likenessOf, matchSimilar } from './match-similar.ts';

/** An anchor whose paragraph was taken out. */
export interface Tombstone {
  readonly anchor: string;
  /** Place in the text of the paragraph before it, or -1. */
  readonly after: number;
}

/** Entries that may have become one of some paragraphs, or none. */
export interface AmbiguousAnchor {
  readonly anchors: readonly string[];
  /** Places in the text. */
  readonly paragraphs: readonly number[];
}

export interface AnchorAssignment {
  /** By place in the text. */
  readonly anchors: readonly string[];
  /** Further anchors of a place, of paragraphs that were joined to it. */
  readonly also: ReadonlyMap<number, readonly string[]>;
  readonly tombstones: readonly Tombstone[];
  readonly questions: readonly AmbiguousAnchor[];
}

/** `texts` are the words of the paragraphs in order; `ledger` in the order of its file. */
export function assignAnchors(ledger: readonly LedgerEntry[], texts: readonly string[]): AnchorAssignment {
  // What was never published is counted, and nothing need be compared.
  if (ledger.length === 0)
    return {
      anchors: texts.map((_, at) => `p${at + 1}`),
      also: new Map(),
      tombstones: [],
      questions: [],
    };
  const entries = ledger.map(parseEntry);
  const standing = entries.flatMap(({ state }, old) => (state === 'stands' ? [old] : []));
  const places = texts.map((_, at) => at);
  const pairs = matchIdentical(entries, texts);
  const joined = new Map<number, number>();
  const parts = new Set<number>();
  for (const gap of unmatchedRanges(pairs, standing, places)) {
    const begun = matchOpenings(entries, texts, gap);
    for (const [at, old] of begun.pairs) pairs.set(at, old);
    for (const at of begun.parts) parts.add(at);
  }
  for (const gap of unmatchedRanges(pairs, standing, places)) {
    const close = matchSimilar(entries, texts, gap);
    for (const [at, old] of close.pairs) pairs.set(at, old);
    for (const [old, at] of close.joined) joined.set(old, at);
    for (const at of close.parts) parts.add(at);
  }
  const nowAt = new Map([...pairs].map(([at, old]) => [old, at]));
  const placeNow = (old: number): number | undefined => nowAt.get(old) ?? joined.get(old);
  for (const [old, at] of matchMerged(entries, texts, { standing, placeOf: placeNow })) joined.set(old, at);
  const lost = standing.filter((old) => !joined.has(old));
  const added = places.filter((at) => !parts.has(at));
  const left = unmatchedRanges(pairs, lost, added);
  const questions = [
    ...left.filter(({ olds, news }) => olds.length > 0 && news.length > 0),
    ...movedAndEdited(),
    ...writtenByHand(),
  ].map(({ olds, news }) => ({ anchors: olds.map((old) => ledger[old]?.anchor ?? ''), paragraphs: news }));

  const used = new Set(ledger.map(({ anchor }) => anchor));
  const anchors = nameAll();
  const placeOf = new Map([...pairs].map(([at, old]) => [ledger[old]?.anchor ?? '', at]));
  for (const [old, at] of joined) placeOf.set(ledger[old]?.anchor ?? '', at);
  return { anchors, also: findAlso(), tombstones: findTombstones(), questions };

  /** What looks taken out here and put in there may have been moved and edited at once. */
  function movedAndEdited(): { olds: number[]; news: number[] }[] {
    const olds = left.filter(({ news }) => news.length === 0).flatMap((gap) => gap.olds);
    const news = left.filter((gap) => gap.olds.length === 0).flatMap((gap) => gap.news);
    if (olds.length === 0 || news.length === 0) return [];
    const runs = new Map(news.map((at) => [at, runsOf(texts[at] ?? '')]));
    return olds.flatMap((old) => {
      const like = news.filter((at) => likenessOf(entries[old], runs.get(at)) !== null);
      return like.length === 0 ? [] : [{ olds: [old], news: like }];
    });
  }

  /** First words that the keeper wrote, and that no paragraph or more than one begins with. */
  function writtenByHand(): { olds: number[]; news: number[] }[] {
    const paired = new Set(pairs.values());
    const inGaps = new Set(left.filter(({ news }) => news.length > 0).flatMap(({ olds }) => olds));
    return standing
      .filter((old) => entries[old]?.fingerprint === null && !paired.has(old) && !inGaps.has(old))
      .map((old) => ({ olds: [old], news: [] }));
  }

  function nameAll(): string[] {
    const named: string[] = [];
    let number = highest(used);
    const last = places.reduce((found, at) => (pairs.has(at) ? at : found), -1);
    const isLast = ledger.every((_, old) => old <= (pairs.get(last) ?? -1) || joined.has(old));
    for (const at of places) {
      const old = pairs.get(at);
      // What is written on at the end of an essay goes on counting; what is put in between takes a letter.
      const goesOn = at > last && isLast && !parts.has(at);
      const anchor =
        (old === undefined ? undefined : ledger[old]?.anchor) ??
        (goesOn ? `p${++number}` : nextAnchor(named[at - 1] ?? null, used));
      used.add(anchor);
      named.push(anchor);
    }
    return named;
  }

  function findAlso(): Map<number, string[]> {
    const also = new Map<number, string[]>();
    for (const [old, entry] of ledger.entries()) {
      const at = nowAt.has(old) ? undefined : (joined.get(old) ?? hostPlace(entry));
      if (at !== undefined) also.set(at, [...(also.get(at) ?? []), entry.anchor]);
    }
    return also;
  }

  /** Where the words of an entry are that was joined to another, however often that was joined again. */
  function hostPlace(entry: LedgerEntry): number | undefined {
    let host = mergedInto(entry);
    for (let step = 0; host !== null && step <= ledger.length; step++) {
      const at = placeOf.get(host);
      if (at !== undefined) return at;
      const next = ledger.find(({ anchor }) => anchor === host);
      host = next === undefined ? null : mergedInto(next);
    }
    return undefined;
  }

  function findTombstones(): Tombstone[] {
    const found: Tombstone[] = [];
    let after = -1;
    const paired = new Map([...pairs].map(([at, old]) => [old, at]));
    for (const [old, entry] of ledger.entries()) {
      const at = paired.get(old);
      if (at !== undefined) after = at;
      else if (!joined.has(old) && hostPlace(entry) === undefined)
        found.push({ anchor: entry.anchor, after });
    }
    return found;
  }
}

const highest = (anchors: Iterable<string>): number =>
  [...anchors].reduce((found, anchor) => Math.max(found, Number(/^p(\d+)/.exec(anchor)?.[1] ?? 0)), 0);

/** A name for a paragraph that was put in: that of the one before it with a letter, `p14a`; never one used before. */
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
