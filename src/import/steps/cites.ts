/** The issues and works that a text cites in its own voice: one entry each, with the date as first printed. */
import type { EssayText, PrintedCitation } from '../../archive/essay-text.ts';
import type { CiteRecord } from '../../archive/schema/essay.ts';
import type { ImportWarning } from '../document.ts';

/** What the calendar of the text's own series says of a date that is cited without a number. */
export interface CitesContext {
  readonly series: string;
  readonly numberOn: (date: string) => number | null;
  /** Whether a work is on record: an essay whose record names one that isn't can't be built. */
  readonly knowsWork: (series: string, work: string) => boolean;
}

export interface ListedCites {
  readonly entries: readonly CiteRecord[];
  readonly doubts: readonly ImportWarning[];
}

export function listCites(text: EssayText, context: CitesContext): ListedCites {
  const own = [
    ...text.asides.filter(({ kind }) => kind === 'standfirst'),
    ...text.paragraphs.filter(({ depth }) => depth === 0),
    ...text.asides.filter(({ kind }) => kind !== 'standfirst'),
  ];
  const entries = new Map<string, CiteRecord>();
  const unknown = new Map<string, ImportWarning>();
  for (const citation of own.flatMap(({ citations }) => citations)) {
    const entry = entryOf(citation, context);
    if (entry === null) continue;
    if ('work' in entry && !context.knowsWork(entry.series, entry.work)) {
      unknown.set(`${entry.series} ${entry.work}`, {
        line: null,
        kind: 'work',
        message: `'${citation.printed}' is no work on record: add it under works in series/${entry.series}.yaml, and { series: ${entry.series}, work: ${entry.work} } to cites`,
      });
      continue;
    }
    const key = `${entry.series} ${'number' in entry ? entry.number : entry.work}`;
    const known = entries.get(key);
    if (known === undefined) entries.set(key, entry);
    else if (known.date === undefined && entry.date !== undefined)
      entries.set(key, { ...known, date: entry.date });
  }
  return { entries: [...entries.values()], doubts: [...unknown.values()] };
}

/** Null where no one number is meant: a date that two issues may have, a span of months, a long range. */
function entryOf({ series, number, work, date }: PrintedCitation, context: CitesContext): CiteRecord | null {
  const whole = date === null || date.includes('/') ? undefined : date;
  const dated = whole === undefined ? {} : { date: whole };
  if (work !== null) return { series, work, ...dated };
  const known = number ?? (whole !== undefined && series === context.series ? context.numberOn(whole) : null);
  return known === null ? null : { series, number: known, ...dated };
}
