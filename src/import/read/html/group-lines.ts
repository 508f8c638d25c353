/** The lines of one block, parted by `<br>`: paragraphs where they are long, else one verse or address. */
import type { TextRun } from '../../document.ts';
import { plainRun } from '../../make-line.ts';
import { textOf } from './runs.ts';

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
