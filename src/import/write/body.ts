/** The body of an essay as Markdown: one paragraph a line, nothing wrapped, quotations as blockquotes. */
import type { Line, TextRun } from '../document.ts';

export interface BodyLine {
  readonly line: Line;
  /** How many quotations it stands in. */
  readonly depth: number;
}

export function writeBody(lines: readonly BodyLine[]): string {
  const body = settleLevels(lines);
  const parts: string[] = [];
  for (const [index, { line, depth }] of body.entries()) {
    const before = body[index - 1];
    if (before !== undefined) parts.push(gap(before, { line, depth }));
    // Markdown that came as such has its own marks.
    const mark = line.verbatim === null ? '> '.repeat(depth) : '';
    const text = guard(writeLine(line, before?.line), line, body[index - 1]?.line, body[index + 1]?.line);
    parts.push(
      text
        .split('\n')
        .map((row) => (row === '' ? mark.trimEnd() : mark + row))
        .join('\n'),
    );
  }
  return parts.length === 0 ? '' : `${parts.join('')}\n`;
}

/**
 * Old pages set a list in by lists round it that have no item of their own: an item stands as deep as there are
 * items over it. Deeper, its space would make it a block of code.
 */
function settleLevels(body: readonly BodyLine[]): BodyLine[] {
  const open: number[] = [];
  return body.map((one) => {
    const { line } = one;
    if (line.kind !== 'item' && line.kind !== 'continued-item') {
      open.length = 0;
      return one;
    }
    while ((open.at(-1) ?? 0) > line.level) open.pop();
    if (line.kind === 'item' && (open.at(-1) ?? 0) < line.level) open.push(line.level);
    return open.length === line.level ? one : { ...one, line: { ...line, level: open.length } };
  });
}

/** What stands between two blocks: an empty line, quoted as deep as both are; a list's items follow at once. */
function gap(before: BodyLine, now: BodyLine): string {
  const isItem = ({ line }: BodyLine): boolean => line.kind === 'item' || line.kind === 'continued-item';
  if (
    now.line.kind === 'item' &&
    isItem(before) &&
    before.depth === now.depth &&
    sameList(before.line, now.line)
  )
    return '\n';
  // Two blocks under one lead-in that two blank lines part are two quotations: an empty line unquoted parts them.
  const apart = now.line.verbatim !== null || (now.depth === 1 && before.depth === 1 && now.line.blanks >= 2);
  return `\n${'> '.repeat(apart ? 0 : Math.min(before.depth, now.depth)).trimEnd()}\n`;
}

/** Items of one list, or of the list around it; before a deeper one an empty line keeps their words apart. */
const sameList = (a: Line, b: Line): boolean =>
  b.level < a.level || (a.level === b.level && (a.ordered === null) === (b.ordered === null));

function writeLine(line: Line, before: Line | undefined): string {
  if (line.verbatim !== null) return line.verbatim;
  switch (line.kind) {
    case 'heading':
      return `${'#'.repeat(Math.min(6, Math.max(2, line.level)))} ${escapeHeading(writeRuns(line.runs).replaceAll('\\\n', ' '))}`;
    case 'item': {
      const indent = '   '.repeat(line.level - 1);
      const marker = line.ordered === null ? '-  ' : `${line.ordered}. `.padEnd(3);
      // A box at the start of an item would become a task.
      const words = writeRuns(line.runs).replace(/^\[(?=[ xX]\])/u, '\\[');
      return `${indent}${marker}${words.replaceAll('\n', `\n${indent}   `)}`;
    }
    case 'continued-item':
      return writeRuns(line.runs).replace(/^/gmu, '   '.repeat(line.level));
    case 'table':
      return writeTable(line.cells ?? []);
    case 'note':
      // A note of several paragraphs goes on, set in under its first.
      return `${before?.kind === 'note' && before.note === line.note ? '    ' : `[^${line.note ?? ''}]: `}${writeRuns(line.runs).replaceAll('\n', '\n    ')}`;
    default:
      return writeRuns(line.runs);
  }
}

/** Beside a table, a paragraph that begins 'Table: ' would become its caption and lose the word. */
function guard(text: string, line: Line, before: Line | undefined, after: Line | undefined): string {
  const beside = before?.kind === 'table' || after?.kind === 'table';
  return beside && line.kind !== 'table' ? text.replace(/^Table:/u, 'Table<!-- -->:') : text;
}

/** A table's first row is its heading, as Markdown has no other. */
function writeTable(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows;
  const row = (cells: readonly string[]): string => `| ${cells.map(writeCell).join(' | ')} |`;
  return [row(head), `|${' --- |'.repeat(head.length)}`, ...body.map(row)].join('\n');
}

const writeCell = (text: string): string =>
  escapeLineStart(
    escapeInline(text.replace(/\s+/gu, (spaces) => (spaces.includes('\n') ? ' ' : spaces)).trim()),
  ).replaceAll('|', '\\|');

/**
 * Runs of words with their dress to Markdown. Emphasis is written with asterisks where Markdown is sure to read
 * them so, else (`un*believ*able,` half a word in italics before a comma) as an element, which is always sure.
 */
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

/**
 * Words to Markdown that reads back as the same words. As little is escaped as keeps them safe, since a keeper
 * edits these files: a printed `*********`, `_`, `1.`, `&c` or `[1]` is text and stays text.
 */

/** Escapes what Markdown would read as mark-up inside a paragraph. */
export function escapeInline(text: string): string {
  return text
    .replace(/\\(?=[!-/:-@[-`{-~]|$)/gmu, '\\\\') // 'cat\strophe' keeps its bar as it is
    .replace(/[`*]/gu, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_') // a_b is safe, _b_ isn't
    .replace(/~(?=~)|(?<=~)~/gu, '\\~')
    .replace(/<(?=[a-z/!?])/giu, '\\<')
    .replace(/&(?=#?[a-z0-9]+;)/giu, '\\&')
    .replace(/\[(?=\^)/gu, '\\[')
    .replace(/\](?=[([])/gu, '\\]')
    .replace(/(?<=https?|ftp|mailto|xmpp):/giu, '\\:') // as a bare address its own escapes would show
    .replace(/(?<=www)\./giu, '\\.')
    .replace(/@(?=[\w-])/gu, '\\@');
}

/** Escapes what would make a line that begins so a heading, a list, a quotation or a rule. Takes escaped text. */
export function escapeLineStart(line: string): string {
  return line
    .replace(/^(#{1,6})(?=\s|$)/u, '\\$1')
    .replace(/^>/u, '\\>')
    .replace(/^[-+](?=\s|$)/u, '\\$&')
    .replace(/^(\d{1,9})([.)])(?=\s|$)/u, '$1\\$2')
    .replace(/^=+\s*$/u, '\\$&')
    .replace(/^[|:-](?=[|:\-\s]*$)/u, '\\$&')
    .replace(/^\[(?=.*\]:)/u, '\\[');
}

/** Escapes words that are a heading: signs at its end would be taken for its fence. */
export const escapeHeading = (text: string): string => text.replace(/(?<=^|\s)#(?=#*\s*$)/u, '\\#');
