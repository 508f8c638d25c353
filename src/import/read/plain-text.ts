/** Plain text to lines. Which of its breaks mean something is for the lay-out step; here nothing is joined. */
import type { Line, SourceWord } from '../document.ts';
import { makeLine } from '../make-line.ts';
import { wordsIn } from '../words.ts';

const LINE_END = /\r\n|[\n\r\f\v\u2028\u2029]/u;
const TAB_WIDTH = 8;

export function readLines(text: string): Line[] {
  const lines: Line[] = [];
  let blanks = 0;
  for (const [index, printed] of text.split(LINE_END).entries()) {
    const words = printed.trim();
    if (words === '') {
      blanks++;
      continue;
    }
    lines.push(
      makeLine(words, index + 1, {
        blanks: lines.length === 0 ? 0 : blanks,
        soft: true,
        indent: indentOf(printed),
      }),
    );
    blanks = 0;
  }
  return lines;
}

/** The words of a text with the line that each stands on. */
export const wordsWithLines = (text: string): SourceWord[] =>
  text.split(LINE_END).flatMap((line, index) => wordsIn(line).map((word) => ({ word, at: index + 1 })));

function indentOf(line: string): number {
  let columns = 0;
  for (const sign of line) {
    if (sign === '\t') columns += TAB_WIDTH - (columns % TAB_WIDTH);
    else if (/\s/u.test(sign)) columns++;
    else break;
  }
  return columns;
}
