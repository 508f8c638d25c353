/**
 * Detects what line ends and blank lines mean. 'Dense': a line end ends a paragraph, blank lines set off quotations and
 * rubrics, as in the review's own files. 'Spaced': a blank line separates all paragraphs. 'Wrapped': lines are broken at
 * a margin. Normalizes all three to one line a paragraph; `blanks` then counts only meaningful blank lines.
 */
import { type Line, makeLine, plainRun } from '../document.ts';
import { readNames } from './people.ts';
import { isSpacedHeading } from './split-articles.ts';

export type Layout = 'dense' | 'spaced' | 'wrapped';

export interface DetectedLayout {
  readonly layout: Layout;
  readonly lines: readonly Line[];
}

/** Margins of typewriters, mail programs and wide editors, in columns. */
const MIN_MARGIN = 40;
const MAX_MARGIN = 110;
/** The fraction of the lines that must follow a layout. */
const MAJORITY = 0.75;

export function detectLayout(lines: readonly Line[]): DetectedLayout {
  const margin = wrapColumn(lines);
  const unwrapped = margin === null ? lines : unwrap(lines, margin);
  const spaced = isSpaced(unwrapped);
  return {
    layout: margin !== null ? 'wrapped' : spaced ? 'spaced' : 'dense',
    lines: spaced ? unwrapped.map((line) => ({ ...line, blanks: Math.max(0, line.blanks - 1) })) : unwrapped,
  };
}

/** The column at which lines were wrapped; null if they weren't. */
function wrapColumn(lines: readonly Line[]): number | null {
  const longest = lines.reduce((max, { text, soft }) => (soft ? Math.max(max, text.length) : max), 0);
  if (lines.length < 6 || longest > MAX_MARGIN || longest < MIN_MARGIN) return null;
  // A line that another follows without a blank line is full unless it ends a paragraph.
  const inner = lines.filter((_, index) => lines[index + 1]?.blanks === 0 && lines[index + 1]?.soft === true);
  const full = inner.filter(({ text }) => text.length > longest * 0.7);
  return inner.length >= 4 && full.length >= inner.length * MAJORITY ? longest : null;
}

function unwrap(lines: readonly Line[], margin: number): Line[] {
  const paragraphs: [Line, ...Line[]][] = [];
  for (const line of lines) {
    const open = paragraphs.at(-1);
    if (open !== undefined && continues(open[0], open.at(-1) ?? open[0], line, margin)) open.push(line);
    else paragraphs.push([line]);
  }
  return paragraphs.map(([first, ...others]) => {
    if (others.length === 0) return first;
    const runs = [...first.runs, ...others.flatMap((line) => [plainRun(' '), ...line.runs])];
    const { blanks, soft, indent, quoted } = first;
    return makeLine(runs, first.at, { blanks, soft, indent, quoted });
  });
}

/** Whether `line` continues the paragraph of the lines `first` to `last`. */
function continues(first: Line, last: Line, line: Line, margin: number): boolean {
  if (line.blanks > 0 || !line.soft || line.kind !== 'text' || last.kind !== 'text') return false;
  const endsSentence = /[.!?:]["'”’)]*$/u.test(last.text);
  // A sign-off under a paragraph whose last line happens to be full.
  if (endsSentence && readNames(line.text) !== null) return false;
  // The indented first line of a new paragraph.
  if (endsSentence && line.indent >= first.indent + 2 && line.indent < first.indent + 12) return false;
  // A short line that ends a sentence ends its paragraph, because a sign-off may follow without a blank line.
  return !(endsSentence && last.text.length < margin * 0.7) && last.text.length > margin * 0.45;
}

/** Whether a blank line separates all paragraphs, so that one blank line means nothing. */
function isSpaced(lines: readonly Line[]): boolean {
  // Dense texts too have blank lines between the items of rubrics.
  const end = lines.findIndex(({ text }) => isSpacedHeading(text));
  const body = (end < 0 ? lines : lines.slice(0, end)).slice(2);
  if (body.length < 4) return false;
  return body.filter(({ blanks }) => blanks > 0).length >= body.length * MAJORITY;
}
