/**
 * Which numbers of their kind's run its places take. Anchors are permanent, so `p14` has the fourteenth, whatever
 * stands or stood before it: a paragraph more or less gives no other another number, and the same text always the
 * same ones. What has no number in its anchor (`p14a`, a heading) comes after those that have, in the order of the text.
 */
export interface Slotted<Placed> {
  readonly place: Placed;
  /** From 0. */
  readonly slot: number;
}

/** `places` of one kind, in the order of the text; gives them in the order of their numbers. */
export function orderPlaces<Placed extends { readonly anchor: string | null }>(
  places: readonly Placed[],
): Slotted<Placed>[] {
  const most = places.length * SPARSE + LEAST_MOST;
  const bySlot = new Map<number, Placed>();
  const others: Placed[] = [];
  for (const place of places) {
    const number = Number(NUMBERED.exec(place.anchor ?? '')?.[1] ?? 0);
    if (number >= 1 && number <= most && !bySlot.has(number - 1)) bySlot.set(number - 1, place);
    else others.push(place);
  }
  const ordered = [...bySlot].map(([slot, place]) => ({ place, slot })).sort((a, b) => a.slot - b.slot);
  const next = (ordered.at(-1)?.slot ?? -1) + 1;
  for (const [index, place] of others.entries()) ordered.push({ place, slot: next + index });
  return ordered;
}

/** Paragraphs and notes. */
const NUMBERED = /^(?:p|n-)([1-9]\d*)$/;

/** Numbers for each place, at most: an anchor far beyond all others takes none of its own. */
const SPARSE = 4;
const LEAST_MOST = 512;
