/**
 * Determines the issue and its date. Precedence: the command line, the frontmatter, the masthead, the page's title, the
 * file's name. The calendar only suggests. Evidence that disagrees becomes a warning.
 */
import type { SeriesRecord } from '../../archive/schema/series.ts';
import type { ImportContext } from '../context.ts';
import { ImportError, type ImportWarning, type SourceDocument, warning } from '../document.ts';
import { type Masthead, readMasthead } from './masthead.ts';

export interface IssueFound {
  readonly number: number | null;
  readonly date: string;
  readonly warnings: readonly ImportWarning[];
}

interface Evidence {
  readonly number: number | null;
  readonly date: string | null;
}

const MASTHEAD = 'the masthead';

export function findIssue(
  file: string,
  masthead: Masthead | null,
  { pageTitle, claims }: SourceDocument,
  context: ImportContext,
): IssueFound {
  const line = masthead?.lines[0]?.at ?? null;
  const evidence: readonly (readonly [string, Evidence | null])[] = [
    ['the command line', context.overrides],
    ['its frontmatter', claims],
    [MASTHEAD, masthead],
    ["the page's title", pageTitle === null ? null : readMasthead(pageTitle, context.record)],
    ["the file's name", readFileName(file, context.record)],
  ];
  const warnings: ImportWarning[] = [];
  const number = resolve('number');
  const date = resolve('date') ?? dateFromCalendar(number);
  if (date === null) throw new ImportError(noDate(number, masthead, context));
  if (masthead?.badDate != null)
    warnings.push(warning('date', `the masthead's '${masthead.badDate}' is not a date that exists`, line));
  const suggestion = context.numberFor(date);
  if (number === null)
    warnings.push(
      warning(
        'number',
        `no number was found; ${suggestion === null ? 'the calendar suggests none' : `the calendar suggests ${suggestion}`}: --number says it`,
      ),
    );
  const off = number === null ? null : context.daysOff(number, date);
  if (off !== null) {
    const suggested = suggestion === null ? '' : ` (which suggests ${suggestion} for that date)`;
    const message = `No ${number} of ${date} is ${off} days off the calendar${suggested}; the date is kept as printed`;
    warnings.push(warning('date', message, line));
  }
  return { number, date, warnings };

  function resolve<Key extends keyof Evidence>(key: Key): Evidence[Key] | null {
    const values = evidence.flatMap(([from, found]) => {
      const value = found?.[key] ?? null;
      return value === null ? [] : [{ from, value }];
    });
    const [first, ...others] = values;
    if (first === undefined) return null;
    for (const { from, value } of others)
      if (!agrees(String(first.value), String(value), key)) {
        const message = `${first.from} says ${first.value}, ${from} ${value}; the first was taken`;
        warnings.push(warning(key, message, from === MASTHEAD ? line : null));
      }
    // A more precise date of the same month or year is used: 2014-07 on the command line, 2014-07-05 in the masthead.
    const finer = others.find(({ value }) => String(value).startsWith(`${first.value}-`));
    return key === 'date' && finer !== undefined ? finer.value : first.value;
  }

  function dateFromCalendar(found: number | null): string | null {
    const known = found === null ? null : context.dateFor(found);
    if (known === null || !known.known) return null;
    const message = `no date was found; the calendar has ${known.date} for No ${found}, which was taken`;
    warnings.push(warning('date', message));
    return known.date;
  }
}

function noDate(number: number | null, masthead: Masthead | null, context: ImportContext): string {
  const estimate = number === null ? null : context.dateFor(number);
  const bad = masthead?.badDate == null ? '' : `, and '${masthead.badDate}' doesn't exist`;
  const about = estimate === null ? '' : ` (the calendar works out about ${estimate.date} for No ${number})`;
  return `no date in its masthead or name${bad}. Say it as far as it is known, as --date 2004-10-26, --date 2004-10 or --date 2004${about}`;
}

const agrees = (a: string, b: string, key: 'number' | 'date'): boolean =>
  a === b || (key === 'date' && (a.startsWith(`${b}-`) || b.startsWith(`${a}-`)));

/** What a file name says: `No1213_CSS_3.htm` a number, `no1118 08-01-2002.txt` a number and a date. */
export function readFileName(name: string, series: SeriesRecord): Evidence {
  const stem = name.replace(/^.*[\\/]/u, '').replace(/\.[^.]{1,8}$/u, '');
  const words = stem.replaceAll('_', ' ');
  const read = readMasthead(words, series);
  if (read?.number != null) return { number: read.number, date: read.date };
  // A bare number counts only if the name has nothing else: '000_e57f' is somebody's file number.
  const bare = /^[1-9]\d{0,5}$/u.exec(words.trim());
  return { number: bare === null ? null : Number(bare[0]), date: read?.date ?? null };
}
