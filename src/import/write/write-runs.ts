/**
 * Runs of words with their dress to Markdown. Emphasis is written with asterisks where Markdown is sure to read
 * them so, else (`un*believ*able,` half a word in italics before a comma) as an element, which is always sure.
 */
import type { TextRun } from '../document.ts';
import { escapeInline, escapeLineStart } from './escape.ts';

type Dress = 'emphasis' | 'strong';

/** One paragraph's words; `\n` becomes a line break of the author's. */
export function writeRuns(runs: readonly TextRun[]): string {
  const plain = runs.every((run) => !run.emphasis && !run.strong && run.set === null && run.note === null);
  const written = plain ? escapeInline(runs.map(({ text }) => text).join('')) : writeDressed(settle(runs));
  const lines = written.split('\n').map((line) => escapeLineStart(line.trim()));
  return lines.filter((line) => line !== '').join('\\\n');
}

/** Spaces go out of the dress, and neighbours in one dress become one run. */
function settle(runs: readonly TextRun[]): TextRun[] {
  const settled: TextRun[] = [];
  const add = (run: TextRun): void => {
    const last = settled.at(-1);
    if (run.text === '' && run.note === null) return;
    if (last !== undefined && sameDress(last, run))
      settled[settled.length - 1] = { ...last, text: last.text + run.text };
    else settled.push(run);
  };
  for (const run of runs) {
    if (run.note !== null || !(run.emphasis || run.strong || run.set !== null)) {
      add(run);
      continue;
    }
    const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/u.exec(run.text) ?? [];
    const bare = { ...run, emphasis: false, strong: false, set: null };
    add({ ...bare, text: before });
    add({ ...run, text: words });
    add({ ...bare, text: after });
  }
  return settled;
}

const sameDress = (a: TextRun, b: TextRun): boolean =>
  a.note === null && b.note === null && a.emphasis === b.emphasis && a.strong === b.strong && a.set === b.set;

function writeDressed(runs: readonly TextRun[]): string {
  return runs
    .map((run, index) => {
      if (run.note !== null) return `[^${run.note}]`;
      // A line break inside a dress would tear the mark-up apart: each line is dressed by itself.
      return run.text
        .split('\n')
        .map((text) => dress(text, run, runs[index - 1], runs[index + 1]))
        .join('\n');
    })
    .join('');
}

function dress(text: string, run: TextRun, before: TextRun | undefined, after: TextRun | undefined): string {
  const words = escapeInline(text);
  if (text.trim() === '') return words;
  const set = run.set === null ? words : `<${run.set}>${words}</${run.set}>`;
  const dresses: Dress[] = [
    ...(run.emphasis ? ['emphasis' as const] : []),
    ...(run.strong ? ['strong' as const] : []),
  ];
  const sure =
    run.set === null &&
    isEdge(before?.text.at(-1)) &&
    isEdge(after?.text[0]) &&
    isInner(text[0]) &&
    isInner(text.at(-1)) &&
    !isDressed(before) &&
    !isDressed(after);
  return dresses.reduce((inner, kind) => {
    if (sure) return kind === 'emphasis' ? `*${inner}*` : `**${inner}**`;
    return kind === 'emphasis' ? `<em>${inner}</em>` : `<strong>${inner}</strong>`;
  }, set);
}

/** What Markdown calls white space; a byte order mark inside a text, say, is none. */
const isSpace = (sign: string): boolean => /[\p{Zs}\t\n]/u.test(sign);
/** White space or nothing outside the marks, none inside them: then nobody can read them otherwise. */
const isEdge = (sign: string | undefined): boolean => sign === undefined || isSpace(sign);
const isInner = (sign: string | undefined): boolean => sign !== undefined && !isSpace(sign);
const isDressed = (run: TextRun | undefined): boolean =>
  run !== undefined && (run.emphasis || run.strong || run.set !== null || run.note !== null);
