/**
 * What do the line ends and blank lines of a text mean? The review's own files end a paragraph with one line end
 * and keep blank lines for quotations and rubrics ('dense'). Other hands part every paragraph by a blank line
 * ('spaced'), or break lines at a margin ('wrapped'). The step settles which it is and makes all three alike:
 * one line a paragraph, `blanks` counting only those blank lines that mean something.
 */
import type { Line } from '../document.ts';
import { makeLine, plainRun } from '../document.ts';
import { readNames } from './people.ts';
import { isSpacedHeading } from './split-articles.ts';

export type Layout = 'dense' | 'spaced' | 'wrapped';

export interface DetectedLayout {
  readonly layout: Layout;
  readonly lines: readonly Line[];
}

/** Margins at which people break lines: a typewriter's, a mail program's, a wide editor's. */
const NARROWEST = 40;
const WIDEST = 110;
/** So many of the lines must follow a habit before it counts as one. */
const MOST = 0.75;

export function detectLayout(lines: readonly Line[]): DetectedLayout {
  const margin = wrapColumn(lines);
  const unwrapped = margin === null ? lines : unwrap(lines, margin);
  const spaced = isSpaced(unwrapped);
  return {
    layout: margin !== null ? 'wrapped' : spaced ? 'spaced' : 'dense',
    lines: spaced ? unwrapped.map((line) => ({ ...line, blanks: Math.max(0, line.blanks - 1) })) : unwrapped,
  };
}

/** The column at which lines were broken, or null where paragraphs run on. */
function wrapColumn(lines: readonly Line[]): number | null {
  const longest = lines.reduce((most, { text, soft }) => (soft ? Math.max(most, text.length) : most), 0);
  if (lines.length < 6 || longest > WIDEST || longest < NARROWEST) return null;
  // A line that another follows without a blank is full, unless it ends a paragraph.
  const inner = lines.filter((_, index) => lines[index + 1]?.blanks === 0 && lines[index + 1]?.soft === true);
  const full = inner.filter(({ text }) => text.length > longest * 0.7);
  return inner.length >= 4 && full.length >= inner.length * MOST ? longest : null;
}

function unwrap(lines: readonly Line[], margin: number): Line[] {
  const paragraphs: Line[][] = [];
  for (const line of lines) {
    const open = paragraphs.at(-1);
    const [first, last] = [open?.[0], open?.at(-1)];
    if (open !== undefined && first !== undefined && last !== undefined && runsOn(first, last, line, margin))
      open.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs.flatMap((printed) => {
    const first = printed[0];
    if (first === undefined || printed.length === 1) return printed;
    const runs = printed.flatMap((line, index) => (index === 0 ? line.runs : [plainRun(' '), ...line.runs]));
    const { blanks, soft, indent, quoted } = first;
    return [makeLine(runs, first.at, { blanks, soft, indent, quoted })];
  });
}

/** Whether `line` goes on with the paragraph that runs from the printed line `first` to `last`. */
function runsOn(first: Line, last: Line, line: Line, margin: number): boolean {
  if (line.blanks > 0 || !line.soft || line.kind !== 'text' || last.kind !== 'text') return false;
  const closes = /[.!?:]["'”’)]*$/u.test(last.text);
  // A sign-off under a paragraph whose last line happens to be full.
  if (closes && readNames(line.text) !== null) return false;
  // Set in at its start, as a new paragraph is.
  if (closes && line.indent >= first.indent + 2 && line.indent < first.indent + 12) return false;
  // A short line that closes a sentence ends its paragraph: a sign-off stands right under it.
  return !(closes && last.text.length < margin * 0.7) && last.text.length > margin * 0.45;
}

/** Whether every paragraph is parted by a blank line, so that one blank line says nothing. */
function isSpaced(lines: readonly Line[]): boolean {
  // Rubrics part their items by blank lines in dense texts too.
  const end = lines.findIndex(({ text }) => isSpacedHeading(text));
  const body = (end < 0 ? lines : lines.slice(0, end)).slice(2);
  if (body.length < 4) return false;
  return body.filter(({ blanks }) => blanks > 0).length >= body.length * MOST;
}
