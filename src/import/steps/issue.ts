/**
 * Which issue this is, and of what day. The keeper's own word stands first, then the masthead, then the page's
 * name for itself, then the file's name; the calendar only suggests. Evidence that disagrees is reported.
 */
import type { SeriesRecord } from '../../archive/schema/series.ts';
import type { ImportContext } from '../context.ts';
import { ImportError, type ImportWarning, type SourceDocument } from '../document.ts';
import { type Masthead, readMasthead } from './masthead.ts';

export interface IssueFound {
  readonly number: number | null;
  readonly date: string;
  readonly doubts: readonly ImportWarning[];
}

interface Evidence {
  readonly from: string;
  readonly number: number | null;
  readonly date: string | null;
}

export function findIssue(
  file: string,
  masthead: Masthead | null,
  { pageTitle, claims }: SourceDocument,
  context: ImportContext,
): IssueFound {
  const { given, record } = context;
  const named = readFileName(file, record);
  const paged = pageTitle === null ? null : readMasthead(pageTitle, record);
  const line = masthead?.lines[0]?.at ?? null;
  const evidence: Evidence[] = [
    { from: 'the command line', number: given.number, date: given.date },
    { from: 'its frontmatter', number: claims?.number ?? null, date: claims?.date ?? null },
    { from: 'the masthead', number: masthead?.number ?? null, date: masthead?.date ?? null },
    { from: "the page's title", number: paged?.number ?? null, date: paged?.date ?? null },
    { from: "the file's name", number: named.number, date: named.date },
  ];
  const warnings: ImportWarning[] = [];
  const number = settle('number');
  const date = settle('date') ?? fromCalendar(number);
  if (date === null) throw new ImportError(noDate(number, masthead));
  if (masthead?.badDate != null)
    warnings.push({
      line,
      kind: 'date',
      message: `the masthead's '${masthead.badDate}' is not a date that exists`,
    });
  if (number === null) {
    const suggestion = context.numberFor(date);
    warnings.push({
      line: null,
      kind: 'number',
      message: `no number was found; ${suggestion === null ? 'the calendar suggests none' : `the calendar suggests ${suggestion}`}: --number says it`,
    });
  } else {
    const off = context.daysOff(number, date);
    if (off !== null)
      warnings.push({
        line,
        kind: 'date',
        message: `No ${number} of ${date} is ${off} days off the calendar${suggest(date)}; the date is kept as printed`,
      });
  }
  return { number, date, doubts: warnings };

  function settle<Key extends 'number' | 'date'>(key: Key): Evidence[Key] | null {
    const all = evidence.filter((one) => one[key] !== null);
    const [first, ...others] = all;
    if (first === undefined) return null;
    const value = first[key];
    for (const other of others)
      if (!agrees(String(value), String(other[key]), key))
        warnings.push({
          line: other.from === 'the masthead' ? line : null,
          kind: key,
          message: `${first.from} says ${value}, ${other.from} ${other[key]}; the first was taken`,
        });
    // The same day in another place may be written more fully: 2014-07 by the keeper, 2014-07-05 in the masthead.
    const fuller =
      key === 'date' ? others.find((other) => String(other[key]).startsWith(`${value}-`)) : undefined;
    return (fuller ?? first)[key];
  }

  function fromCalendar(found: number | null): string | null {
    const known = found === null ? null : context.dateFor(found);
    if (known === null || !known.known) return null;
    warnings.push({
      line: null,
      kind: 'date',
      message: `no date was found; the calendar has ${known.date} for No ${found}, which was taken`,
    });
    return known.date;
  }

  function noDate(found: number | null, head: Masthead | null): string {
    const worked = found === null ? null : context.dateFor(found);
    const bad = head?.badDate == null ? '' : `, and '${head.badDate}' doesn't exist`;
    return `no date in its masthead or name${bad}. Say it as far as it is known, as --date 2004-10-26, --date 2004-10 or --date 2004${worked === null ? '' : ` (the calendar works out about ${worked.date} for No ${found})`}`;
  }

  function suggest(day: string): string {
    const suggestion = context.numberFor(day);
    return suggestion === null ? '' : ` (which suggests ${suggestion} for that date)`;
  }
}

const agrees = (a: string, b: string, key: 'number' | 'date'): boolean =>
  a === b || (key === 'date' && (a.startsWith(`${b}-`) || b.startsWith(`${a}-`)));

/** What the name of a received file says: `No1213_CSS_3.htm` its number, `no1118 08-01-2002.txt` its date too. */
export function readFileName(
  name: string,
  series: SeriesRecord,
): { number: number | null; date: string | null } {
  const stem = name.replace(/^.*[\\/]/u, '').replace(/\.[^.]{1,8}$/u, '');
  // An underscore joins what a space parts: 'No1213_CSS_3'.
  const words = stem.replaceAll('_', ' ');
  const read = readMasthead(words, series);
  if (read?.number != null) return { number: read.number, date: read.date };
  // A figure alone is a number only where the name has nothing else: '000_e57f' is a running count of somebody's.
  const bare = /^[1-9]\d{0,5}$/u.exec(words.trim());
  return { number: bare === null ? null : Number(bare[0]), date: read?.date ?? null };
}
