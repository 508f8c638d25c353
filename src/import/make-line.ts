/** Makes a line of a document; what isn't said is what most lines are. */
import type { Line, TextRun } from './document.ts';

const PLAIN: Omit<Line, 'text' | 'runs' | 'at'> = {
  kind: 'text',
  blanks: 0,
  soft: false,
  indent: 0,
  quoted: 0,
  level: 0,
  ordered: null,
  cells: null,
  note: null,
  verbatim: null,
  boilerplateReason: null,
};

/** `words` is the plain text, or the runs that make it up. */
export function makeLine(words: string | readonly TextRun[], at: number, more: Partial<Line> = {}): Line {
  const runs = typeof words === 'string' ? (words === '' ? [] : [plainRun(words)]) : words;
  return { ...PLAIN, text: runs.map(({ text }) => text).join(''), runs, at, ...more };
}

export const plainRun = (text: string): TextRun => ({
  text,
  emphasis: false,
  strong: false,
  set: null,
  note: null,
});
