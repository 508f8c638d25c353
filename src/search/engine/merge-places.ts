/** Lists of places as one, in order and each place once. */
export function mergePlaces(lists: readonly Uint32Array[]): Uint32Array {
  const [first, ...others] = lists;
  if (first === undefined) return new Uint32Array();
  if (others.length === 0) return first;
  const all = new Uint32Array(lists.reduce((sum, { length }) => sum + length, 0));
  let at = 0;
  for (const list of lists) {
    all.set(list, at);
    at += list.length;
  }
  all.sort();
  let kept = 0;
  for (const place of all) if (kept === 0 || all[kept - 1] !== place) all[kept++] = place;
  return all.subarray(0, kept);
}
