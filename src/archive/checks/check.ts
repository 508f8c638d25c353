/** What a check is: one rule with a permanent code. A retired code is never used again. */

import type { Archive } from '../archive.ts';
import { editDistance } from '../edit-distance.ts';
import type { Problem } from '../problem.ts';
import { lineOf, type Place, type ReadEssay, type Records } from '../records.ts';

export interface CheckInput {
  readonly records: Records;
  readonly essays: readonly ReadEssay[];
  readonly archive: Archive;
  /** Paths of the images of the content folder, below `essays/`. */
  readonly images: ReadonlySet<string>;
}

export interface Check {
  readonly code: string;
  readonly severity: Problem['severity'];
  /** What the rule demands, as one sentence for the manual. */
  readonly rule: string;
  /** Why, as one or two sentences for the manual. */
  readonly reason: string;
  readonly find: (input: CheckInput) => Finding[];
}

/** A problem before its check has signed it. */
export interface Finding {
  readonly file: string;
  readonly line: number;
  readonly message: string;
  readonly hint: string;
}

/** A finding at a field of a record. */
export const findingAt = (place: Place, path: string, message: string, hint: string): Finding => ({
  file: place.file,
  line: lineOf(place, path),
  message,
  hint,
});

/** 'Did you mean …', with the known id that is nearest by edit distance; else the list's length. */
export function nearestHint(word: string, known: Iterable<string>, folder: string): string {
  const ids = [...known];
  const nearest = nearestOf(word, ids);
  const file = `${folder}/${word}.yaml`;
  if (nearest !== null) return `did you mean '${nearest}'? Else add ${file}`;
  return `add ${file}, or use one of the ${ids.length} on record`;
}

/** The known word that is like a word, by edit distance; null where none is. */
export function nearestOf(word: string, known: Iterable<string>): string | null {
  const [nearest] = [...known]
    .map((id) => ({ id, distance: editDistance(word, id) }))
    .sort((a, b) => a.distance - b.distance || (a.id < b.id ? -1 : 1));
  return nearest !== undefined && nearest.distance <= Math.max(2, word.length / 3) ? nearest.id : null;
}
