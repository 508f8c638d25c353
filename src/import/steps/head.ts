/**
 * Splits off the head of an article: motto, rubric, masthead, title, one long standfirst, in that order, each optional.
 * Extracted texts often lack the top, so each is found by its position or its form. Finds headings in the body too.
 */
import type { SeriesRecord } from '../../archive/schema/series.ts';
import { countIn, type ImportWarning, type Line, warning } from '../document.ts';
import type { Layout } from './layout.ts';
import { readMasthead } from './masthead.ts';
import { readNames } from './people.ts';
import { endsAsLeadIn } from './quotations.ts';
import { isSeparator, isSpacedHeading } from './split-articles.ts';

/** The frontmatter fields that words of the source can go to. */
export type Field = 'title' | 'standfirst' | 'masthead' | 'motto' | 'rubric' | 'signoff';

export interface Head {
  readonly fields: ReadonlyMap<Line, Field>;
  readonly warnings: readonly ImportWarning[];
}

export interface HeadContext {
  readonly masthead: ReadonlySet<Line>;
  readonly layout: Layout;
  readonly series: SeriesRecord;
}

const MAX_TITLE_WORDS = 16;
/** UTF-16 units; a 'word' of a million asterisks isn't a title. */
const MAX_TITLE_UNITS = 300;
const MIN_STANDFIRST_WORDS = 15;
const MAX_LINES = 14;
/** A sentence, then a name: 'To print is to remember. A.B.Printer'. */
const SAYING =
  /[.!?…]["'”’)]*\s*[-–—(]*\s*(?:\p{Lu}[\p{L}.’'-]*)(?:(?:\s+|\s*&\s*|\s+and\s+)\p{Lu}[\p{L}.’'-]*){0,3}\)?$/u;

export function splitHead(lines: readonly Line[], { masthead, layout, series }: HeadContext): Head {
  const fields = new Map<Line, Field>();
  const warnings: ImportWarning[] = [];
  const lastMasthead = lines.findLastIndex((line) => masthead.has(line));
  const has = (field: Field): boolean => [...fields.values()].includes(field);

  for (const [index, line] of lines.slice(0, MAX_LINES).entries()) {
    const before = lines[index - 1];
    const next = lines[index + 1];
    if (next === undefined) break;
    if (masthead.has(line)) fields.set(line, 'masthead');
    else if (line.kind === 'heading') {
      if (has('title') && !(before?.kind === 'heading' && before.level === line.level)) break;
      fields.set(line, 'title');
    } else if (line.kind !== 'text' || line.quoted > 0 || line.verbatim?.includes('\n') === true) break;
    else if (isMotto(index, line)) fields.set(line, 'motto');
    else if (/^by\s/iu.test(line.text) && readNames(line.text) !== null) fields.set(line, 'signoff');
    else if (isShort(line)) {
      if (isSeriesName(line)) fields.set(line, 'masthead');
      else if (index < lastMasthead) fields.set(line, 'rubric');
      else if (has('title')) {
        // A title may have two lines; a short line after a blank line is a heading of the text.
        if (line.blanks > 0 || fields.get(before ?? line) !== 'title') break;
        fields.set(line, 'title');
      } else if (next.blanks > 0 || countIn(next.text) > MAX_TITLE_WORDS || isShort(next))
        fields.set(line, 'title');
      else break;
    } else if (isStandfirst(index, line, next)) {
      fields.set(line, 'standfirst');
      break;
    } else if (index < lastMasthead) fields.set(line, 'rubric');
    else break;
  }
  return { fields, warnings };

  function isMotto(index: number, line: Line): boolean {
    if (has('motto') || has('title') || index > Math.max(3, lastMasthead)) return false;
    const count = countIn(line.text);
    if (count < 5 || count > 150) return false;
    const isQuoted = /^["“'‘].*["”'’](?:\s*\p{Lu}[\p{L}. ]*)?$/u.test(line.text);
    if (!SAYING.test(line.text) && !isQuoted) return false;
    if (index < lastMasthead) return true;
    // A standfirst may end like a motto ('Build the library. Print More'), but a motto has a standfirst after it.
    const after = lines[index + 1];
    const afterThat = lines[index + 2];
    if (after === undefined || afterThat === undefined || lastMasthead >= 0) return false;
    return afterThat.blanks > 0 && (after.blanks === 0 || layout === 'dense');
  }

  function isStandfirst(index: number, line: Line, next: Line): boolean {
    if (index < lastMasthead || countIn(line.text) < MIN_STANDFIRST_WORDS || endsAsLeadIn(line.text))
      return false;
    if (line.runs.every(({ strong, emphasis, text }) => strong || emphasis || text.trim() === ''))
      return true;
    if (next.blanks > 0 && layout === 'dense') return true;
    // After a printed title, nothing distinguishes a standfirst from a first paragraph.
    if (lastMasthead < 0 || has('title')) return false;
    const message =
      'the first paragraph under the masthead was taken for the standfirst; nothing parts it from the text';
    warnings.push(warning('standfirst', message, line.at));
    return true;
  }

  function isSeriesName({ text }: Line): boolean {
    const words = readMasthead(text, series);
    return words?.named === true && words.rest <= 2 && words.number === null;
  }
}

const isShort = ({ text }: Line): boolean =>
  text.length <= MAX_TITLE_UNITS &&
  countIn(text) <= MAX_TITLE_WORDS &&
  !/[.:;,]["'”’)]*$/u.test(text) &&
  !text.startsWith('...') &&
  !text.startsWith('…');

const MAX_HEADING_WORDS = 10;

/**
 * Makes headings of short lines between blank lines that don't end with a stop. Relies on layout.ts: a blank line that
 * merely separates paragraphs isn't counted.
 */
export function markHeadings(lines: readonly Line[]): Line[] {
  return lines.map((line, index) =>
    isHeading(line, lines[index - 1], lines[index + 1]) ? { ...line, kind: 'heading', level: 2 } : line,
  );
}

function isHeading(line: Line, before: Line | undefined, next: Line | undefined): boolean {
  if (line.kind !== 'text' || line.quoted > 0 || line.verbatim !== null) return false;
  if (isSpacedHeading(line.text)) return true;
  if (before === undefined || next === undefined || line.blanks === 0 || next.blanks === 0) return false;
  if (endsAsLeadIn(before.text) || isSeparator(line.text) || line.indent > 0) return false;
  return (
    countIn(line.text) <= MAX_HEADING_WORDS &&
    /^["“‘']?[\p{Lu}\p{N}]/u.test(line.text) &&
    !/[.!?:;,…*]["'”’)]*$/u.test(line.text)
  );
}
