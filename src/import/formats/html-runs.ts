/** Runs of words cut and trimmed as a browser would: white space counts once, line breaks stay. */
import { plainRun, type TextRun } from '../document.ts';

/** Parts runs at every `\n`; a run that holds one is cut in two. */
export function splitAtBreaks(runs: readonly TextRun[]): TextRun[][] {
  const lines: TextRun[][] = [[]];
  for (const run of runs)
    for (const [index, text] of run.text.split('\n').entries()) {
      if (index > 0) lines.push([]);
      if (text !== '' || run.note !== null) lines.at(-1)?.push({ ...run, text });
    }
  return lines;
}

/** White space at both ends off, and closed up inside: one space for many, none after another run's. */
export function collapseWhitespace(runs: readonly TextRun[]): TextRun[] {
  const closed: TextRun[] = [];
  let afterSpace = true;
  for (const run of runs) {
    const text = run.text.replace(/[ \t\f\r]+/gu, ' ');
    const kept = afterSpace ? text.replace(/^ /u, '') : text;
    if (kept !== '' || run.note !== null) closed.push({ ...run, text: kept });
    if (kept !== '' || run.note !== null) afterSpace = /[ \n]$/u.test(kept);
  }
  return trimEnd(trimStart(closed));
}

export const textOf = (runs: readonly TextRun[]): string => runs.map(({ text }) => text).join('');

function trimStart(runs: TextRun[]): TextRun[] {
  const first = runs.findIndex(({ text, note }) => text.trim() !== '' || note !== null);
  return first < 0
    ? []
    : runs.slice(first).map((run, index) => (index === 0 ? { ...run, text: run.text.trimStart() } : run));
}

function trimEnd(runs: TextRun[]): TextRun[] {
  const last = runs.findLastIndex(({ text, note }) => text.trim() !== '' || note !== null);
  return runs
    .slice(0, last + 1)
    .map((run, index) => (index === last ? { ...run, text: run.text.trimEnd() } : run));
}

/** The lines of one block, parted by `<br>`: paragraphs where they are long, else one verse or address. */

/** Lines of one block whose mean length is above this are paragraphs. */
const LONG_LINE = 60;

export interface LineGroup {
  readonly words: TextRun[];
  /** Breaks before it. */
  readonly before: number;
}

export function groupLines(parts: readonly TextRun[][]): LineGroup[] {
  const full = parts.filter((part) => part.length > 0);
  const mean = full.reduce((sum, part) => sum + textOf(part).length, 0) / full.length;
  const groups: LineGroup[] = [];
  let before = 0;
  for (const part of parts) {
    const last = groups.at(-1);
    if (part.length === 0) before++;
    else {
      if (last !== undefined && before === 1 && mean <= LONG_LINE)
        last.words.push(breakAfter(last.words), ...part);
      else groups.push({ words: part, before });
      before = 1;
    }
  }
  return groups;
}

/** A break wears the dress of the words before it, so that a verse in italics is one run of italics. */
const breakAfter = (words: readonly TextRun[]): TextRun => ({
  ...(words.at(-1) ?? plainRun('')),
  text: '\n',
  note: null,
});
