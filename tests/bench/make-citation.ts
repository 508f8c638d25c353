/**
 * Citations as the review prints them, pointing at issues before the essay's own. What a citation means is
 * returned beside its words, so that the frontmatter of a made essay agrees with its text.
 */
import type { MadeCalendar } from './make-calendar.ts';
import type { Random } from './random.ts';

/** An entry of an essay's `cites`. */
export type MadeCite =
  | { readonly number: number; readonly date?: string | undefined }
  /** `issue` where the work is an issue: the two are then one target. */
  | { readonly work: string; readonly issue?: number; readonly date?: undefined };

export interface MadeCitation {
  /** What is put before a sentence's full stop, with the space or comma that it needs. */
  readonly printed: string;
  readonly cites: readonly MadeCite[];
}

export interface Citing {
  /** A citation of some earlier issue or work, in one of the forms seen in print. */
  citation(): MadeCitation;
  /** A citation of this very issue, as it stands in the lead-in of a quotation. */
  citationOf(number: number): MadeCitation;
}

/** Until then the series was printed under its older name. */
const RENAMED = 1994;
/** How many printed dates are right. */
const RIGHT = 0.95;
const MONTHS = 'January February March April May June July August September October November December'.split(
  ' ',
);
const COUNTS = ['two', 'three', 'four', 'five'];

export function makeCiting(own: number, calendar: MadeCalendar, random: Random): Citing {
  const works = calendar.firstOfYear.filter(([, number]) => number < own);
  const worksByIssue = new Map(works.map(([year, number]) => [number, year]));
  /** Numbers that this essay cites already, by whatever name. */
  const taken = new Set<number>();
  return { citation, citationOf };

  function citation(): MadeCitation {
    const kind = random.next();
    if (kind < 0.08 && works.length > 0) return work() ?? books();
    if (kind < 0.1) return books();
    if (kind < 0.12 && own > 6) return relative();
    if (kind < 0.14 && own > 400) return months();
    const number = earlier();
    if (number === null) return books();
    if (kind < 0.18) return range(number);
    if (kind < 0.23) return list(number);
    if (kind < 0.28) return dateOnly(number);
    return kind < 0.5 ? bare(number) : citationOf(number);
  }

  function citationOf(number: number): MadeCitation {
    taken.add(number);
    const date = printedDate(number);
    const day = inFigures(date);
    const former = Number(date.slice(0, 4)) < RENAMED && random.chance(0.5);
    const printed = former
      ? ` [ILWP Bulletin No ${number} ${day}]`
      : random.pick([
          ` (EPSR ${plain(number)} ${day})`,
          ` (EPSR No ${number} ${day})`,
          `, as described by the EPSR (No ${number} ${day})`,
        ]);
    return { printed, cites: [{ number, date }] };
  }

  /** Number alone. */
  function bare(number: number): MadeCitation {
    taken.add(number);
    const printed = random.pick([` (see EPSR ${plain(number)})`, ` (EPSR ${plain(number)})`]);
    return { printed, cites: [{ number }] };
  }

  /** Date alone, month first; always right, since nothing else says which issue is meant. */
  function dateOnly(number: number): MadeCitation {
    taken.add(number);
    const date = calendar.dateOf(number);
    const [year, month, day] = date.split('-').map(Number) as [number, number, number];
    const printed = `, as in the ${MONTHS[month - 1]} ${day} ${year} edition of the EPSR`;
    return { printed, cites: [{ number, date }] };
  }

  function list(first: number): MadeCitation {
    taken.add(first);
    const second = earlier() ?? first;
    taken.add(second);
    const third = earlier() ?? second;
    taken.add(third);
    const numbers = [...new Set([first, second, third])].sort((a, b) => a - b);
    if (numbers.length < 3) return { printed: ` (see EPSR ${plain(first)})`, cites: [{ number: first }] };
    const printed = ` (see EPSR Nos ${numbers[0]}, ${numbers[1]} and ${numbers[2]})`;
    return { printed, cites: numbers.map((number) => ({ number })) };
  }

  function range(from: number): MadeCitation {
    const to = Math.min(from + random.between(2, 5), own - 1);
    if (to <= from) return bare(from);
    const numbers = Array.from({ length: to - from + 1 }, (_, index) => from + index);
    for (const number of numbers) taken.add(number);
    return { printed: ` (Back issues ${from}-${to})`, cites: numbers.map((number) => ({ number })) };
  }

  function relative(): MadeCitation {
    const count = random.between(2, 5);
    const numbers = Array.from({ length: count }, (_, index) => own - count + index);
    for (const number of numbers) taken.add(number);
    const printed = ` (see previous ${COUNTS[count - 2]} issues, e.g.)`;
    return { printed, cites: numbers.map((number) => ({ number })) };
  }

  /** A span of months names no number, so it stands in no list. */
  function months(): MadeCitation {
    const year = Number(calendar.dateOf(own).slice(0, 4)) - random.between(1, 5);
    const from = random.between(0, 7);
    return { printed: ` (${MONTHS[from]}–${MONTHS[from + random.between(1, 4)]} issues ${year})`, cites: [] };
  }

  function work(): MadeCitation | null {
    const free = works.filter(([, number]) => !taken.has(number));
    if (free.length === 0) return null;
    const [year, number] = random.pick(free);
    taken.add(number);
    const printed = random.pick([
      ` (see EPSR Perspectives ${year} eg)`,
      `, as argued in EPSR Perspectives ${year}`,
      `, as argued in Perspectives for ${year}`,
    ]);
    return { printed, cites: [{ work: `perspectives-${year}`, issue: number }] };
  }

  function books(): MadeCitation {
    const volume = random.between(1, 21);
    const printed = random.pick([` (see EPSR books Volume ${volume})`, ` (EPSR Books Vol ${volume})`]);
    return { printed, cites: [{ work: `books-${volume}` }] };
  }

  /** A number before this essay's own, sooner a recent one; null where none is left. */
  function earlier(): number | null {
    for (let tries = 0; tries < 20; tries++) {
      const back = random.chance(0.5) ? random.between(1, 60) : random.between(1, own);
      const number = own - back;
      if (number >= 1 && !taken.has(number) && !worksByIssue.has(number)) return number;
    }
    return null;
  }

  /** Right in 95 of 100; else out by two months to a year, as a slip of month or year is. */
  function printedDate(number: number): string {
    const date = calendar.dateOf(number);
    if (random.chance(RIGHT)) return date;
    const [year, month, day] = date.split('-').map(Number) as [number, number, number];
    const slipped = random.chance(0.3)
      ? new Date(Date.UTC(year > 1980 ? year - 1 : year + 1, month - 1, Math.min(day, 28)))
      : new Date(Date.UTC(year, (month + random.between(2, 9)) % 12, Math.min(day, 28)));
    return slipped.toISOString().slice(0, 10);
  }
}

/** A small number isn't read as an issue's without the word before it. */
const plain = (number: number): string => (number < 100 ? `No ${number}` : String(number));

/** `2004-10-26` as `26-10-04`. */
const inFigures = (date: string): string => `${date.slice(8)}-${date.slice(5, 7)}-${date.slice(2, 4)}`;
