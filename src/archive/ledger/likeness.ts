/** How much of a remembered paragraph a text has, and how much of the text was in that paragraph. */
import type { Fingerprint } from './fingerprint.ts';

export interface Likeness {
  /** Share of the old runs that the text has, from 0 to 1. */
  readonly ofOld: number;
  /** Share of the text's runs that the old paragraph had; null where the sample says nothing of it. */
  readonly ofNew: number | null;
}

/** Fewer runs of the text than this below the sample's highest tell nothing. */
const LEAST = 5;

export function similarity({ sample, runs }: Fingerprint, text: ReadonlySet<number>): Likeness {
  const known = new Set(sample);
  const highest = runs > sample.length ? (sample.at(-1) ?? 0) : Number.POSITIVE_INFINITY;
  let shared = 0;
  let asked = 0;
  for (const run of text) {
    if (run > highest) continue;
    asked++;
    if (known.has(run)) shared++;
  }
  const enough = asked >= LEAST || asked === text.size;
  return {
    ofOld: sample.length === 0 ? 0 : shared / sample.length,
    ofNew: enough && asked > 0 ? shared / asked : null,
  };
}
