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

/**
 * Insertions, deletions, substitutions and swaps of neighbours between two words (optimal string alignment). A distance
 * above `max` is returned as `max + 1`.
 */
export function editDistance(a: string, b: string, max = Infinity): number {
  if (Math.abs(a.length - b.length) > max) return max + 1;
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, column) => column);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    for (let j = 1; j <= b.length; j++) {
      const changed = (last[j - 1] ?? 0) + (a[i - 1] === b[j - 1] ? 0 : 1);
      const isExchanged = i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1];
      const exchanged = isExchanged ? (before[j - 2] ?? 0) + 1 : Infinity;
      row.push(Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, changed, exchanged));
    }
    if (Math.min(...row) > max) return max + 1;
    [before, last] = [last, row];
  }
  return last[b.length] ?? 0;
}
