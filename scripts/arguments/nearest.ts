/** Finds the known word that a mistyped one most likely means. */
import { editDistance } from '../../src/archive/edit-distance.ts';

/** Null where none is near: `sereis` → `series`. */
export function nearest(word: string, known: readonly string[]): string | null {
  const [best] = known
    .map((candidate) => ({ candidate, distance: editDistance(word.toLowerCase(), candidate.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance);
  if (best === undefined || best.distance > Math.max(1, Math.floor(word.length / 3))) return null;
  return best.candidate;
}
