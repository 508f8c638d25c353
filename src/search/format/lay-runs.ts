/**
 * How an essay's places are numbered: the title, then a run for each kind. Runs and essays take more numbers than
 * they have places, so that a paragraph more or less moves no other essay's numbers, and few of its own: the index
 * of all the others stays as it was.
 */

/** A kind's numbers are a multiple of this. */
const RUN = 8;
/** An essay's numbers are a multiple of this. */
const ROOM = 64;

export interface Runs {
  /** Where each kind begins, counted from the title, in the order of `PLACE_KINDS`. */
  readonly starts: readonly number[];
  /** How many numbers the essay takes. */
  readonly room: number;
}

/** `lengths` are those of `EssayColumns.runs`: without the title. */
export function layRuns(lengths: readonly number[]): Runs {
  const starts = [0];
  let end = 1;
  for (const length of lengths) {
    starts.push(end);
    end += roundUp(length, RUN);
  }
  return { starts, room: roundUp(end, ROOM) };
}

const roundUp = (value: number, unit: number): number => Math.ceil(value / unit) * unit;
