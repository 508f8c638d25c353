/** Writes the body of an essay as Markdown: one paragraph a line, quotations as blockquotes. */
import { type Line, type TextRun, textOf } from '../document.ts';

export interface BodyLine {
  readonly line: Line;
  /** Depth of quotations around it. */
  readonly depth: number;
}

export function writeBody(lines: readonly BodyLine[]): string {
  const body = normalizeListLevels(lines);
  const parts: string[] = [];
  for (const [index, { line, depth }] of body.entries()) {
    const [before, after] = [body[index - 1], body[index + 1]];
    if (before !== undefined) parts.push(separator(before, { line, depth }));
    // Received Markdown has its own quotation marks.
    const prefix = line.verbatim === null ? '> '.repeat(depth) : '';
    const text = writeLine(line, before?.line);
    const isByTable = before?.line.kind === 'table' || after?.line.kind === 'table';
    // Next to a table, a paragraph that begins with 'Table: ' would become its caption without that word.
    const safe = isByTable && line.kind !== 'table' ? text.replace(/^Table:/u, 'Table<!-- -->:') : text;
    parts.push(
      safe
        .split('\n')
        .map((row) => (row === '' ? prefix.trimEnd() : prefix + row))
        .join('\n'),
    );
  }
  return parts.length === 0 ? '' : `${parts.join('')}\n`;
}

/**
 * Sets the level of each item to the number of items around it, because old pages indent by nested lists without items.
 * With the level of the page, the indent would make it a code block.
 */
function normalizeListLevels(body: readonly BodyLine[]): BodyLine[] {
  const open: number[] = [];
  return body.map((bodyLine) => {
    const { line } = bodyLine;
    if (!isItem(line)) {
      open.length = 0;
      return bodyLine;
    }
    while ((open.at(-1) ?? 0) > line.level) open.pop();
    if (line.kind === 'item' && (open.at(-1) ?? 0) < line.level) open.push(line.level);
    return open.length === line.level ? bodyLine : { ...bodyLine, line: { ...line, level: open.length } };
  });
}

const isItem = ({ kind }: Line): boolean => kind === 'item' || kind === 'continued-item';

/** An empty line with the quotation prefix that both blocks share; nothing between the items of a list. */
function separator(before: BodyLine, now: BodyLine): string {
  const isSameList =
    now.line.kind === 'item' &&
    isItem(before.line) &&
    before.depth === now.depth &&
    continuesList(before.line, now.line);
  if (isSameList) return '\n';
  // Two blocks under one lead-in, separated by two blank lines, are two quotations: an unquoted line separates them.
  const isApart =
    now.line.verbatim !== null || (now.depth === 1 && before.depth === 1 && now.line.blanks >= 2);
  return `\n${'> '.repeat(isApart ? 0 : Math.min(before.depth, now.depth)).trimEnd()}\n`;
}

/** Items of the same list or of the list around it; an empty line before a deeper list keeps their words apart. */
const continuesList = (a: Line, b: Line): boolean =>
  b.level < a.level || (a.level === b.level && (a.ordered === null) === (b.ordered === null));

function writeLine(line: Line, before: Line | undefined): string {
  if (line.verbatim !== null) return line.verbatim;
  const words = line.kind === 'table' ? '' : writeRuns(line.runs);
  switch (line.kind) {
    case 'heading':
      return `${'#'.repeat(Math.min(6, Math.max(2, line.level)))} ${escapeHeading(words.replaceAll('\\\n', ' '))}`;
    case 'item': {
      const indent = '   '.repeat(line.level - 1);
      const marker = line.ordered === null ? '-  ' : `${line.ordered}. `.padEnd(3);
      // '[x]' at the start of an item would become a task list item.
      const safe = words.replace(/^\[(?=[ xX]\])/u, '\\[');
      return `${indent}${marker}${safe.replaceAll('\n', `\n${indent}   `)}`;
    }
    case 'continued-item':
      return words.replace(/^/gmu, '   '.repeat(line.level));
    case 'table':
      return writeTable(line.cells ?? []);
    case 'note': {
      const isContinued = before?.kind === 'note' && before.note === line.note;
      return `${isContinued ? '    ' : `[^${line.note ?? ''}]: `}${words.replaceAll('\n', '\n    ')}`;
    }
    default:
      return words;
  }
}

/** The first row becomes the header, because a Markdown table must have one. */
function writeTable(rows: readonly (readonly string[])[]): string {
  const [head = [], ...body] = rows;
  const row = (cells: readonly string[]): string => `| ${cells.map(writeCell).join(' | ')} |`;
  return [row(head), `|${' --- |'.repeat(head.length)}`, ...body.map(row)].join('\n');
}

const writeCell = (text: string): string =>
  escapeLineStart(
    escapeInline(text.replace(/\s+/gu, (spaces) => (spaces.includes('\n') ? ' ' : spaces)).trim()),
  ).replaceAll('|', '\\|');

/** The words of a paragraph; `\n` becomes a hard line break. */
function writeRuns(runs: readonly TextRun[]): string {
  const written = runs.some(isFormatted)
    ? writeFormattedRuns(normalizeRuns(runs))
    : escapeInline(textOf(runs));
  const lines = written.split('\n').map((line) => escapeLineStart(line.trim()));
  return lines.filter((line) => line !== '').join('\\\n');
}

/** Moves white space at the ends of a run out of its formatting, and joins neighbours of one formatting. */
function normalizeRuns(runs: readonly TextRun[]): TextRun[] {
  const normalized: TextRun[] = [];
  const add = (run: TextRun): void => {
    const last = normalized.at(-1);
    if (run.text === '' && run.note === null) return;
    if (last !== undefined && isSameFormatting(last, run))
      normalized[normalized.length - 1] = { ...last, text: last.text + run.text };
    else normalized.push(run);
  };
  for (const run of runs) {
    if (run.note !== null || !isFormatted(run)) {
      add(run);
      continue;
    }
    const [, before = '', words = '', after = ''] = /^(\s*)([\s\S]*?)(\s*)$/u.exec(run.text) ?? [];
    const plain = { ...run, emphasis: false, strong: false, set: null };
    add({ ...plain, text: before });
    add({ ...run, text: words });
    add({ ...plain, text: after });
  }
  return normalized;
}

const isSameFormatting = (a: TextRun, b: TextRun): boolean =>
  a.note === null && b.note === null && a.emphasis === b.emphasis && a.strong === b.strong && a.set === b.set;

function writeFormattedRuns(runs: readonly TextRun[]): string {
  return runs
    .map((run, index) => {
      if (run.note !== null) return `[^${run.note}]`;
      // Markup can't span a hard line break: each line is formatted by itself.
      return run.text
        .split('\n')
        .map((text) => writeRun(text, run, runs[index - 1], runs[index + 1]))
        .join('\n');
    })
    .join('');
}

/** Uses asterisks if Markdown is sure to read them as emphasis, else elements: `un<em>believ</em>able`. */
function writeRun(
  text: string,
  run: TextRun,
  before: TextRun | undefined,
  after: TextRun | undefined,
): string {
  const words = escapeInline(text);
  if (text.trim() === '') return words;
  const usesAsterisks =
    run.set === null &&
    isSpaceOrEnd(before?.text.at(-1)) &&
    isSpaceOrEnd(after?.text[0]) &&
    isNoSpace(text[0]) &&
    isNoSpace(text.at(-1)) &&
    !(before !== undefined && isFormatted(before)) &&
    !(after !== undefined && isFormatted(after));
  let written = run.set === null ? words : `<${run.set}>${words}</${run.set}>`;
  if (run.emphasis) written = usesAsterisks ? `*${written}*` : `<em>${written}</em>`;
  if (run.strong) written = usesAsterisks ? `**${written}**` : `<strong>${written}</strong>`;
  return written;
}

/** White space as Markdown defines it: a byte order mark, for example, isn't. */
const isSpace = (character: string): boolean => /[\p{Zs}\t\n]/u.test(character);
const isSpaceOrEnd = (character: string | undefined): boolean =>
  character === undefined || isSpace(character);
const isNoSpace = (character: string | undefined): boolean => character !== undefined && !isSpace(character);
const isFormatted = (run: TextRun): boolean =>
  run.emphasis || run.strong || run.set !== null || run.note !== null;

/**
 * Escapes what Markdown would read as markup inside a paragraph. Escapes as little as is safe, because people edit these
 * files: a printed `*********`, `_`, `1.`, `&c` or `[1]` must remain text.
 */
export function escapeInline(text: string): string {
  return text
    .replace(/\\(?=[!-/:-@[-`{-~]|$)/gmu, '\\\\') // 'cat\strophe' is safe
    .replace(/[`*]/gu, '\\$&')
    .replace(/(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])/gu, '\\_') // a_b is safe, _b_ isn't
    .replace(/~(?=~)|(?<=~)~/gu, '\\~')
    .replace(/<(?=[a-z/!?])/giu, '\\<')
    .replace(/&(?=#?[a-z0-9]+;)/giu, '\\&')
    .replace(/\[(?=\^)/gu, '\\[')
    .replace(/\](?=[([])/gu, '\\]')
    .replace(/(?<=https?|ftp|mailto|xmpp):/giu, '\\:') // in an autolink, escapes would be shown
    .replace(/(?<=www)\./giu, '\\.')
    .replace(/@(?=[\w-])/gu, '\\@');
}

/** Escapes what would make the line a heading, list, quotation or rule. Takes text that `escapeInline` has escaped. */
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

/** Escapes `#` at the end of a heading, which Markdown would drop. */
export const escapeHeading = (text: string): string => text.replace(/(?<=^|\s)#(?=#*\s*$)/u, '\\#');
