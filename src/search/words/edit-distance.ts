/** How many letters two words differ by, and how many a reader is taken to get wrong. */

/** Letters of a word in which two may be wrong. */
const LONG = 6;

/** One letter in five, as a reader errs: of shorter words too many others are two apart. */
export const mostWrong = (form: string): number => (form.length < LONG ? 1 : 2);

/** Letters added, left out, changed, or exchanged with the next (Damerau); more than `most` is given as `most + 1`. */
export function distanceOf(a: string, b: string, most: number): number {
  let before: number[] = [];
  let last = Array.from({ length: b.length + 1 }, (_, index) => index);
  for (let i = 1; i <= a.length; i++) {
    const row = [i];
    let least = i;
    for (let j = 1; j <= b.length; j++) {
      const same = a[i - 1] === b[j - 1] ? 0 : 1;
      let cost = Math.min((last[j] ?? 0) + 1, (row[j - 1] ?? 0) + 1, (last[j - 1] ?? 0) + same);
      if (i > 1 && j > 1 && a[i - 1] === b[j - 2] && a[i - 2] === b[j - 1])
        cost = Math.min(cost, (before[j - 2] ?? 0) + 1);
      row.push(cost);
      least = Math.min(least, cost);
    }
    if (least > most) return most + 1;
    before = last;
    last = row;
  }
  return last[b.length] ?? most + 1;
}
