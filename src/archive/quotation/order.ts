/** Which of two essays came first. */
import type { Essay } from '../archive.ts';

/** Below 0 where `a` is earlier, above 0 where it is later, 0 where that isn't known or both came out together. */
export function compareByDate(a: Essay, b: Essay): number {
  if (a.series === b.series && a.number !== null && b.number !== null) return a.number - b.number;
  const [one, other] = [a.record.date, b.record.date];
  // '2004' is neither before nor after '2004-10'.
  if (one.startsWith(other) || other.startsWith(one)) return 0;
  return one < other ? -1 : 1;
}
