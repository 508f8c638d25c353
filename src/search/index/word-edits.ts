/** What changed places do to the lists of words and of pairs. */
import { pairPiece, pairPrint } from '../words/hash-pair.ts';
import { hashWord } from '../words/hash-word.ts';
import type { ChangedPlace } from './changed-places.ts';
import type { PairEdit } from './edit-pair-list.ts';
import type { PlacesEdit } from './edit-places.ts';
import { type SplitPlace, splitPlace } from './split-place.ts';

export interface WordEdits {
  readonly forms: ReadonlyMap<string, PlacesEdit>;
  /** By piece. */
  readonly pairs: ReadonlyMap<number, readonly PairEdit[]>;
}

/** `places` in the order of their numbers; `pieces` is how many pieces of pairs there are. */
export function listEdits(places: readonly ChangedPlace[], pieces: number): WordEdits {
  const forms = new Map<string, { add: number[]; remove: number[] }>();
  const pairs = new Map<number, PairEdit[]>();
  for (const { number, before, after } of places) {
    const [old, own] = [splitPlace(before), splitPlace(after)];
    const [had, has] = [formsOf(old), formsOf(own)];
    for (const form of had) if (!has.has(form)) editOf(form).remove.push(number);
    for (const form of has) if (!had.has(form)) editOf(form).add.push(number);
    for (const { first, second, at, more } of comparePairs(old, own)) {
      const [a, b] = [hashWord(first), hashWord(second)];
      const piece = pairPiece(a, b, pieces);
      const known = pairs.get(piece) ?? [];
      pairs.set(piece, known);
      known.push({ print: pairPrint(a, b), place: number, word: at, more });
    }
  }
  return { forms, pairs };

  function editOf(form: string): { add: number[]; remove: number[] } {
    const edit = forms.get(form) ?? { add: [], remove: [] };
    forms.set(form, edit);
    return edit;
  }
}

const formsOf = ({ forms, compounds }: SplitPlace): Set<string> =>
  new Set([...forms, ...compounds.map(({ form }) => form)]);

interface Pair {
  readonly first: string;
  readonly second: string;
  readonly at: number;
}

/** The pairs of which one place has more than the other, and how many. */
function comparePairs(old: SplitPlace, own: SplitPlace): (Pair & { readonly more: number })[] {
  const counts = new Map<string, Pair & { more: number }>();
  const count = (pair: Pair, more: number): void => {
    const key = `${pair.at} ${pair.first} ${pair.second}`;
    const known = counts.get(key) ?? { ...pair, more: 0 };
    known.more += more;
    counts.set(key, known);
  };
  for (const pair of pairsOf(old)) count(pair, -1);
  for (const pair of pairsOf(own)) count(pair, 1);
  return [...counts.values()].filter(({ more }) => more !== 0);
}

const pairsOf = ({ forms, pairs }: SplitPlace): Pair[] => [
  ...forms.slice(1).map((second, at) => ({ first: forms[at] ?? '', second, at })),
  ...pairs,
];
