/** The body of an essay as Markdown: one paragraph a line, nothing wrapped, quotations as blockquotes. */
import type { Line } from '../document.ts';
import { escapeHeading, escapeInline, escapeLineStart } from './escape.ts';
import { writeRuns } from './write-runs.ts';

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
