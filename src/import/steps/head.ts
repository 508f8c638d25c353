/**
 * The head of an article: motto, rubric, masthead, title, one long standfirst, in that order, any of them
 * lacking. Extracted text often lost the top, so each is taken only where its place or its shape speaks for it.
 */
import type { SeriesRecord } from '../../archive/schema/series.ts';
import type { ImportWarning, Line } from '../document.ts';
import { countIn } from '../document.ts';
import type { Layout } from './layout.ts';
import { readMasthead } from './masthead.ts';
import { readNames } from './people.ts';
import { endsAsLeadIn } from './quotations.ts';

/** The places in the frontmatter that words of the source can go to. */
export type Field = 'title' | 'standfirst' | 'masthead' | 'motto' | 'rubric' | 'signoff';

export interface Head {
  readonly fields: ReadonlyMap<Line, Field>;
  readonly doubts: readonly ImportWarning[];
}

export interface HeadContext {
  readonly masthead: ReadonlySet<Line>;
  readonly layout: Layout;
  readonly series: SeriesRecord;
}

const LONGEST_TITLE = 16;
/** UTF-16 units; a 'word' of a million asterisks is no title. */
const LONGEST_UNITS = 300;
const SHORTEST_STANDFIRST = 15;
const DEEPEST = 14;
/** A saying that ends, and then whose it is: 'To print is to remember. A.B.Printer'. */
const SAYING =
  /[.!?…]["'”’)]*\s*[-–—(]*\s*(?:\p{Lu}[\p{L}.’'-]*)(?:(?:\s+|\s*&\s*|\s+and\s+)\p{Lu}[\p{L}.’'-]*){0,3}\)?$/u;

export function splitHead(lines: readonly Line[], { masthead, layout, series }: HeadContext): Head {
  const fields = new Map<Line, Field>();
  const warnings: ImportWarning[] = [];
  const lastMasthead = lines.findLastIndex((line) => masthead.has(line));
  const has = (field: Field): boolean => [...fields.values()].includes(field);

  for (const [index, line] of lines.slice(0, DEEPEST).entries()) {
    const next = lines[index + 1];
    if (next === undefined) break;
    if (masthead.has(line)) fields.set(line, 'masthead');
    else if (line.kind === 'heading') {
      if (has('title') && !(lines[index - 1]?.kind === 'heading' && lines[index - 1]?.level === line.level))
        break;
      fields.set(line, 'title');
    } else if (line.kind !== 'text' || line.quoted > 0 || line.verbatim?.includes('\n') === true) break;
    else if (isMotto(index, line)) fields.set(line, 'motto');
    else if (/^by\s/iu.test(line.text) && readNames(line.text) !== null) fields.set(line, 'signoff');
    else if (isShort(line)) {
      if (isSeriesName(line)) fields.set(line, 'masthead');
      else if (index < lastMasthead) fields.set(line, 'rubric');
      else if (has('title')) {
        // A title may run over two lines; a short line apart from it is a heading of the text.
        if (line.blanks > 0 || fields.get(lines[index - 1] ?? line) !== 'title') break;
        fields.set(line, 'title');
      } else if (next.blanks > 0 || countIn(next.text) > LONGEST_TITLE || isShort(next))
        fields.set(line, 'title');
      else break;
    } else {
      if (isStandfirst(index, line, next)) fields.set(line, 'standfirst');
      else if (index < lastMasthead) {
        fields.set(line, 'rubric');
        continue;
      }
      break;
    }
  }
  return { fields, doubts: warnings };

  function isMotto(index: number, line: Line): boolean {
    if (has('motto') || has('title') || index > Math.max(3, lastMasthead)) return false;
    const count = countIn(line.text);
    if (count < 5 || count > 150) return false;
    const quoted = /^["“'‘].*["”'’](?:\s*\p{Lu}[\p{L}. ]*)?$/u.test(line.text);
    if (!SAYING.test(line.text) && !quoted) return false;
    if (index < lastMasthead) return true;
    // 'Build the library. Print More' may close a standfirst: a motto has one after it, in the head still.
    const after = lines[index + 1];
    const afterThat = lines[index + 2];
    if (after === undefined || afterThat === undefined || lastMasthead >= 0) return false;
    return afterThat.blanks > 0 && (after.blanks === 0 || layout === 'dense');
  }

  function isStandfirst(index: number, line: Line, next: Line): boolean {
    if (index < lastMasthead || countIn(line.text) < SHORTEST_STANDFIRST || endsAsLeadIn(line.text))
      return false;
    if (line.runs.every(({ strong, emphasis, text }) => strong || emphasis || text.trim() === ''))
      return true;
    if (next.blanks > 0 && layout === 'dense') return true;
    // Where print has a title, nothing says that the first paragraph is more than that.
    if (lastMasthead < 0 || has('title')) return false;
    warnings.push({
      line: line.at,
      kind: 'standfirst',
      message:
        'the first paragraph under the masthead was taken for the standfirst; nothing parts it from the text',
    });
    return true;
  }

  function isSeriesName({ text }: Line): boolean {
    const words = readMasthead(text, series);
    return words?.named === true && words.rest <= 2 && words.number === null;
  }
}

const isShort = ({ text }: Line): boolean =>
  text.length <= LONGEST_UNITS &&
  countIn(text) <= LONGEST_TITLE &&
  !/[.:;,]["'”’)]*$/u.test(text) &&
  !text.startsWith('...') &&
  !text.startsWith('…');
