/** The issues and works that a text cites in its own voice: one entry each, with the date as first printed. */
import type { PrintedCitation } from '../../archive/citation/printed-citation.ts';
import type { EssayText } from '../../archive/essay-text.ts';
import type { CiteRecord } from '../../archive/schema/essay.ts';

export function listCites(text: EssayText): CiteRecord[] {
  const own = [
    ...text.asides.filter(({ kind }) => kind === 'standfirst'),
    ...text.paragraphs.filter(({ depth }) => depth === 0),
    ...text.asides.filter(({ kind }) => kind !== 'standfirst'),
  ];
  const entries = new Map<string, CiteRecord>();
  for (const citation of own.flatMap(({ citations }) => citations)) {
    const entry = entryOf(citation);
    if (entry === null) continue;
    const key = `${entry.series} ${'number' in entry ? entry.number : entry.work}`;
    const known = entries.get(key);
    if (known === undefined) entries.set(key, entry);
    else if (known.date === undefined && entry.date !== undefined)
      entries.set(key, { ...known, date: entry.date });
  }
  return [...entries.values()];
}

/** Null where only the calendar could say what is meant: a date alone, a range of months, a long range. */
function entryOf({ series, number, work, date }: PrintedCitation): CiteRecord | null {
  const dated = date === null || date.includes('/') ? {} : { date };
  if (work !== null) return { series, work, ...dated };
  return number === null ? null : { series, number, ...dated };
}
