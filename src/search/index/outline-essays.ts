/** What the index holds, without a word of it: essays in their order, their places and how these are numbered. */
import type { Essay } from '../../archive/archive.ts';
import { numberPlaces } from '../engine/number-places.ts';
import { layRuns } from '../format/lay-runs.ts';
import { PLACE_KINDS } from '../format/start-table.ts';
import { digestJson } from './digest-json.ts';
import { type Place, readPlaces } from './read-places.ts';

/** What the index asks of an essay. */
export type IndexedEssay = Pick<Essay, 'id' | 'series' | 'number' | 'slug' | 'record' | 'text'>;

export interface OutlinedEssay {
  readonly essay: IndexedEssay;
  /** Digest of the words of all its places, of its title and its slug. */
  readonly digest: string;
  readonly places: readonly Place[];
  /** The number of each place. */
  readonly numbers: readonly number[];
  /** As in `EssayColumns.runs`. */
  readonly runs: readonly number[];
}

/** `essays` in the order of the archive; `keyOf` gives a digest of all that an essay's text was read from. */
export function outlineEssays(
  essays: readonly IndexedEssay[],
  keyOf: (essay: IndexedEssay) => string,
): OutlinedEssay[] {
  const places = essays.map(readPlaces);
  const runs = places.map(runsOf);
  const { first } = numberPlaces({ runs });
  return essays.map((essay, index) => {
    const { starts } = layRuns(runs[index] ?? []);
    return {
      essay,
      digest: digestJson([keyOf(essay), essay.record.title, essay.slug]),
      places: places[index] ?? [],
      numbers: (places[index] ?? []).map(
        ({ kind, slot }) => (first[index] ?? 0) + (starts[PLACE_KINDS.indexOf(kind)] ?? 0) + slot,
      ),
      runs: runs[index] ?? [],
    };
  });
}

const runsOf = (places: readonly Place[]): number[] =>
  PLACE_KINDS.slice(1).map((wanted) => {
    const last = places.findLast(({ kind }) => kind === wanted);
    return last === undefined ? 0 : last.slot + 1;
  });
