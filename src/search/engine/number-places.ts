/**
 * From the number of a place to its essay and its kind. Some numbers have no place (`lay-runs.ts`); no list of the
 * index has them.
 */
import { layRuns } from '../format/lay-runs.ts';
import { type EssayColumns, PLACE_KINDS, type PlaceKind } from '../format/start-table.ts';

export interface PlaceNumbers {
  /** How many numbers there are. */
  readonly count: number;
  /** The first number of each essay, its title, and one more entry for the end. */
  readonly first: Uint32Array;
  /** Index of a number's kind in `PLACE_KINDS`. */
  readonly kinds: Uint8Array;
  /**
   * How far the numbers of an essay's quoted paragraphs stand after those of its own. Both follow the anchors, which
   * count through both: if 13 is its own and 14 quoted, 14 of the one run would be next to 13 of the other.
   */
  readonly quotedAfter: Uint32Array;
  readonly essayOf: (place: number) => number;
  readonly kindOf: (place: number) => PlaceKind;
}

export function numberPlaces({ runs }: Pick<EssayColumns, 'runs'>): PlaceNumbers {
  const laid = runs.map(layRuns);
  const first = new Uint32Array(runs.length + 1);
  for (const [essay, { room }] of laid.entries()) first[essay + 1] = (first[essay] ?? 0) + room;
  const count = first[runs.length] ?? 0;
  const kinds = new Uint8Array(count);
  for (const [essay, { starts, room }] of laid.entries()) {
    const begin = first[essay] ?? 0;
    for (const [kind, start] of starts.entries())
      kinds.fill(kind, begin + start, begin + (starts[kind + 1] ?? room));
  }
  return {
    count,
    first,
    kinds,
    quotedAfter: Uint32Array.from(laid, ({ starts }) => (starts[QUOTED] ?? 0) - (starts[OWN] ?? 0)),
    kindOf: (place) => PLACE_KINDS[kinds[place] ?? 0] ?? 'own',
    essayOf(place) {
      let [low, high] = [0, runs.length];
      while (low < high) {
        const middle = (low + high) >> 1;
        if ((first[middle] ?? 0) <= place) low = middle + 1;
        else high = middle;
      }
      return low - 1;
    },
  };
}

const OWN = PLACE_KINDS.indexOf('own');
const QUOTED = PLACE_KINDS.indexOf('quoted');
