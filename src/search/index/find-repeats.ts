/** Places that have the very same words as others: passages that several issues repeat, as results tell of them. */
import type { Repeat } from '../format/text-block.ts';
import type { OutlinedEssay } from './outline-essays.ts';

/** Places listed of those that repeat a passage; more are counted. */
const MOST_REPEATS = 6;

interface RepeatedPlace {
  /** Index of its essay. */
  readonly essay: number;
  readonly number: number;
  readonly anchor: string | null;
  readonly slug: string;
}

/** For each essay what repeats, by index of its places. `prints` are those of each essay's places (`printWords`). */
export function findRepeats(
  essays: readonly OutlinedEssay[],
  prints: readonly (readonly number[])[],
): ReadonlyMap<number, Repeat>[] {
  const repeated = listRepeated(prints);
  const groups = new Map<number, RepeatedPlace[]>();
  for (const [essay, { places, numbers, essay: record }] of essays.entries())
    for (const [index, { anchor }] of places.entries()) {
      const print = prints[essay]?.[index] ?? 0;
      if (!repeated.has(print)) continue;
      const place = { essay, number: numbers[index] ?? 0, anchor, slug: record.slug };
      const group = groups.get(print);
      if (group === undefined) groups.set(print, [place]);
      else group.push(place);
    }
  return essays.map((_, essay) => {
    const found = new Map<number, Repeat>();
    for (const [index, print] of (prints[essay] ?? []).entries()) {
      const group = groups.get(print) ?? [];
      const [first] = group;
      if (first === undefined) continue;
      // A title is the essay itself, and no place that one could be led to.
      const others = group.filter((other) => other.essay !== essay && other.anchor !== null);
      if (others.length === 0) continue;
      const also = others
        .slice(0, MOST_REPEATS)
        .map(({ essay: where, anchor, slug }) => [where, anchor ?? '', slug] as const);
      found.set(index, { passage: first.number, others: others.length, also });
    }
    return found;
  });
}

/** The prints that more than one place has: some hundred of many thousands. */
function listRepeated(prints: readonly (readonly number[])[]): ReadonlySet<number> {
  const all = Float64Array.from(prints.flat()).sort();
  const repeated = new Set<number>();
  for (let index = 1; index < all.length; index++) {
    const print = all[index] ?? 0;
    if (print !== 0 && print === all[index - 1]) repeated.add(print);
  }
  return repeated;
}
