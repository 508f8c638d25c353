/** The places whose words aren't those that stood at their number in the last index. */
import { numberPlaces } from '../engine/number-places.ts';
import type { IndexInput } from './index-input.ts';
import type { OpenedIndex } from './open-last-index.ts';

export interface ChangedPlace {
  readonly number: number;
  /** Empty where there is no such place. */
  readonly before: string;
  readonly after: string;
}

export interface Changes {
  /** In the order of numbers. */
  readonly places: readonly ChangedPlace[];
  /** For each essay where in the last index one stands with the same words; null where none does. */
  readonly lastOf: readonly (number | null)[];
}

export function findChanges({ outline }: IndexInput, { state, table, texts }: OpenedIndex): Changes {
  const known = new Map(state.essays.map(({ digest }, index) => [digest, index]));
  const lastOf = outline.map(({ digest }) => known.get(digest) ?? null);
  const { first } = numberPlaces(table.essays);
  const isUnmoved = (last: number | null | undefined, index: number): last is number =>
    last !== null && last !== undefined && first[last] === outline[index]?.numbers[0];
  const unmoved = new Set(lastOf.filter(isUnmoved));
  const before = new Map<number, string>();
  for (const index of table.essays.many.keys())
    if (!unmoved.has(index))
      for (const [local, text] of texts.textsOf(index)) before.set((first[index] ?? 0) + local, text);
  const after = new Map<number, string>();
  for (const [index, { places, numbers }] of outline.entries()) {
    if (isUnmoved(lastOf[index], index)) continue;
    for (const [at, { text }] of places.entries()) after.set(numbers[at] ?? 0, text());
  }
  const numbers = [...new Set([...before.keys(), ...after.keys()])].sort((a, b) => a - b);
  const places = numbers.flatMap((number) => {
    const change = { number, before: before.get(number) ?? '', after: after.get(number) ?? '' };
    return change.before === change.after ? [] : [change];
  });
  return { places, lastOf };
}
