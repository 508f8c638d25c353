/**
 * When the issues of a made archive came out. The rhythm is the review's own: weekly on Tuesdays from 1979 to
 * 2004, with weeks left out in summer and at the year's end, then ever more slowly.
 */
export interface MadeCalendar {
  /** The day of an issue in ISO. */
  dateOf(number: number): string;
  /** The first issue of each year that begins within the run, as [year, number]. */
  readonly firstOfYear: readonly (readonly [year: number, number: number])[];
}

/** Up to which number an issue follows so many days on the one before. */
const RHYTHM = [
  { until: 1255, days: 7 },
  { until: 1275, days: 14 },
  { until: 1302, days: 17 },
  { until: 1446, days: 19 },
  { until: 1570, days: 17 },
  { until: 1625, days: 20 },
  { until: Number.POSITIVE_INFINITY, days: 24 },
] as const;
const FIRST = Date.UTC(1979, 0, 9);
const DAY = 86_400_000;
/** A longer run than the review's is squeezed into its years, or two-digit years would leave their century. */
const LONGEST = 1_700;

export function makeCalendar(issues: number): MadeCalendar {
  const days = Math.min(issues, LONGEST);
  const offsets = makeOffsets(days + 1);
  const scale = days / issues;
  const dateOf = (number: number): string => {
    const at = (number - 1) * scale;
    const whole = Math.floor(at);
    const from = offsets[whole] ?? 0;
    const to = offsets[whole + 1] ?? from;
    return new Date(FIRST + Math.floor(from + (to - from) * (at - whole)) * DAY).toISOString().slice(0, 10);
  };
  const firstOfYear: [number, number][] = [];
  for (let number = 2; number <= issues; number++) {
    const year = Number(dateOf(number).slice(0, 4));
    if (year !== Number(dateOf(number - 1).slice(0, 4))) firstOfYear.push([year, number]);
  }
  return { dateOf, firstOfYear };
}

/** Days from the first issue to each. */
function makeOffsets(count: number): number[] {
  const offsets = [0];
  for (let number = 2; number <= count + 1; number++) {
    let offset = (offsets.at(-1) ?? 0) + (RHYTHM.find(({ until }) => number <= until)?.days ?? 7);
    while (number <= 1255 && isPause(offset)) offset += 7;
    offsets.push(offset);
  }
  return offsets;
}

/** No paper in the last week of the year and the first two of August. */
function isPause(offset: number): boolean {
  const date = new Date(FIRST + offset * DAY);
  const month = date.getUTCMonth();
  return (month === 11 && date.getUTCDate() > 24) || (month === 7 && date.getUTCDate() < 15);
}
