/**
 * Detects which paragraphs are quotations. The review prints them without quotation marks: a lead-in that ends with a
 * colon, a blank line, the words, a blank line. Two blank lines may separate two quotations under one lead-in, or end
 * one; the chunk after them is a quotation too if a blank line follows it and it isn't itself a lead-in.
 */
import { type ImportWarning, type Line, warning } from '../document.ts';
import type { Layout } from './layout.ts';

export interface DetectedQuotation {
  readonly leadIn: Line | null;
  readonly lines: readonly Line[];
  readonly depth: number;
}

export interface Quoted {
  readonly depths: ReadonlyMap<Line, number>;
  readonly blocks: readonly DetectedQuotation[];
  readonly warnings: readonly ImportWarning[];
}

const MAX_DEPTH = 4;
/** Columns by which quotations are indented, in texts where they are. */
const MIN_INDENT = 3;

/** `lines` is the body of one article: no head, no sign-off, no standing rubrics. */
export function detectQuotations(lines: readonly Line[], layout: Layout): Quoted {
  const warnings: ImportWarning[] = [];
  const isIndented = indentsAreQuotations(lines);
  const depths =
    isIndented || lines.some(({ quoted }) => quoted > 0)
      ? depthsByMarkup(lines, isIndented, warnings)
      : depthsByBlankLines(lines, layout, warnings);
  return { depths, blocks: collectBlocks(lines, depths), warnings };
}

/** Indents mark quotations if few lines have them and a lead-in precedes the first. */
function indentsAreQuotations(lines: readonly Line[]): boolean {
  const indented = lines.filter(({ indent }) => indent >= MIN_INDENT).length;
  if (indented === 0 || indented > lines.length * 0.6) return false;
  const first = lines.findIndex(({ indent }) => indent >= MIN_INDENT);
  return first > 0 && endsAsLeadIn(lines[first - 1]?.text ?? '');
}

function depthsByMarkup(
  lines: readonly Line[],
  isIndented: boolean,
  warnings: ImportWarning[],
): Map<Line, number> {
  const depths = new Map(
    lines.map((line) => [line, Math.max(line.quoted, isIndented && line.indent >= MIN_INDENT ? 1 : 0)]),
  );
  for (const [line, depth] of depths) {
    if (depth > MAX_DEPTH && warnings.length === 0)
      warnings.push(warning('depth', `set in by ${depth} quotations; shown as ${MAX_DEPTH}`, line.at));
    depths.set(line, Math.min(depth, MAX_DEPTH));
  }
  return depths;
}

function depthsByBlankLines(
  lines: readonly Line[],
  layout: Layout,
  warnings: ImportWarning[],
): Map<Line, number> {
  const depths = new Map<Line, number>();
  const chunks = chunksOf(lines);
  const warn = (message: string, line: Line): void =>
    void warnings.push(warning('quotation', message, line.at));
  let depth = 0;
  for (const [index, chunk] of chunks.entries()) {
    const [first] = chunk;
    const before = chunks[index - 1]?.at(-1);
    const previous = depth;
    // The last chunk and a lead-in are never taken for a continued quotation.
    const mayContinue = index < chunks.length - 1 && !endsAsLeadIn(chunk.at(-1)?.text ?? '');
    if (first.kind === 'heading' || before === undefined) depth = 0;
    else if (endsAsLeadIn(before.text)) {
      if (depth > 0)
        warn('read as a quotation within a quotation, since the words before it end in a colon', first);
      depth = Math.min(depth + 1, MAX_DEPTH);
    } else if (depth > 1 && mayContinue) {
      warn('read as the outer quotation going on; it may be the essay’s own words', first);
      depth--;
    } else depth = depth === 1 && first.blanks >= 2 && mayContinue ? 1 : 0;
    if (depth === 0 && previous > 0 && mayContinue && chunks[index + 1]?.[0].kind !== 'heading')
      warn(
        'this stretch between blank lines was read as the essay’s own words; it may go on with the quotation above',
        first,
      );
    for (const line of chunk) depths.set(line, depth);
  }
  const last = lines.at(-1);
  if (last !== undefined && depth > 0) warn('the text ends inside a quotation', last);
  // If a blank line separates all paragraphs, nothing shows where a quotation begins and ends.
  if (layout !== 'dense')
    for (const [index, line] of lines.entries()) {
      const next = lines[index + 1];
      if (next?.kind === 'text' && endsAsLeadIn(line.text) && (depths.get(next) ?? 0) === 0)
        warn(
          'this paragraph leads in a quotation, but nothing says where it ends: the words after it were left in the essay’s own voice',
          line,
        );
    }
  return depths;
}

/** Chunks of lines between blank lines; a heading is a chunk of its own. */
function chunksOf(lines: readonly Line[]): [Line, ...Line[]][] {
  const chunks: [Line, ...Line[]][] = [];
  let isAfterHeading = false;
  for (const line of lines) {
    const chunk = chunks.at(-1);
    if (chunk === undefined || isAfterHeading || line.blanks > 0 || line.kind === 'heading')
      chunks.push([line]);
    else chunk.push(line);
    isAfterHeading = line.kind === 'heading';
  }
  return chunks;
}

/** Groups consecutive lines of one depth, split at two blank lines and at each lead-in. */
function collectBlocks(lines: readonly Line[], depths: ReadonlyMap<Line, number>): DetectedQuotation[] {
  const blocks: { leadIn: Line | null; lines: Line[]; depth: number }[] = [];
  let leadIn: Line | null = null;
  let open: (typeof blocks)[number] | null = null;
  let last: Line | null = null;
  for (const line of lines) {
    const depth = depths.get(line) ?? 0;
    const before: number = last === null ? 0 : (depths.get(last) ?? 0);
    if (depth === 0) {
      leadIn = line;
      open = null;
    } else if (open === null || depth !== before || line.blanks >= 2) {
      // The lead-in of a nested quotation is the end of the outer one.
      open = { leadIn: depth > Math.max(before, 1) ? (last ?? leadIn) : leadIn, lines: [line], depth };
      blocks.push(open);
    } else open.lines.push(line);
    last = line;
  }
  return blocks;
}

/** A paragraph that ends with a colon, or with a bracket or a dash after the colon. */
export const endsAsLeadIn = (text: string): boolean => /[:：][\s"'”’)\]–—-]*$/u.test(text);
