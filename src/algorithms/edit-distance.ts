/** Edit distance, and the known word closest to a mistyped one: `sereis` → `series`. */

/** Returns null if no known word is within `max` edits; case is ignored. */
export function closestWord(
  word: string,
  known: Iterable<string>,
  max = Math.max(1, Math.floor(word.length / 3)),
): string | null {
  const [best] = [...known]
    .map((id) => ({ id, distance: editDistance(word.toLowerCase(), id.toLowerCase()) }))
    .sort((a, b) => a.distance - b.distance);
  return best !== undefined && best.distance <= max ? best.id : null;
}

/** Insertions, deletions, substitutions and swaps of neighbours between two words (optimal string alignment). */
export function editDistance(a: string, b: string): number {
  let before: number[] = [];
  let above = Array.from({ length: b.length + 1 }, (_, column) => column);
  const at = (row: readonly number[], column: number): number => row[column] ?? Infinity;
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const isSwap = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      row[j] = Math.min(
        at(above, j) + 1,
        at(row, j - 1) + 1,
        at(above, j - 1) + (a[i - 1] === b[j - 1] ? 0 : 1),
        isSwap ? at(before, j - 2) + 1 : Infinity,
      );
    }
    [before, above] = [above, row];
  }
  return at(above, b.length);
}
