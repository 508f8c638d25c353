/**
 * Which paragraphs are another's words. The review sets a quotation off by blank lines and no marks: a lead-in
 * ending in a colon, a blank line, the words, a blank line. Two blank lines can part two blocks under one lead-in,
 * and can also end one; which of the two is told by what comes after: blank lines stand only round quotations, so
 * a stretch that is followed by one, and doesn't lead in itself, is a quotation too.
 */
import type { ImportWarning, Line } from '../document.ts';
import type { Layout } from './layout.ts';

export interface DetectedQuotation {
  readonly leadIn: Line | null;
  readonly lines: readonly Line[];
  readonly depth: number;
}

export interface Quoted {
  readonly depths: ReadonlyMap<Line, number>;
  readonly blocks: readonly DetectedQuotation[];
  readonly doubts: readonly ImportWarning[];
}

const DEEPEST = 4;
/** Columns by which a quotation is set in, where indents mean something. */
const SET_IN = 3;

/** `lines` is the body of one article: no head, no sign-off, no standing rubrics. */
export function detectQuotations(lines: readonly Line[], layout: Layout): Quoted {
  const warnings: ImportWarning[] = [];
  const marked = lines.some(({ quoted }) => quoted > 0);
  const setIn = indentsAreQuotations(lines);
  const depths = new Map<Line, number>();
  if (marked || setIn) for (const line of lines) depths.set(line, markedDepth(line, setIn, warnings));
  else byBlankLines(lines, layout, depths, warnings);
  return { depths, blocks: gather(lines, depths), doubts: warnings };
}

/** Indents mean a quotation where few lines have them and a lead-in stands before the first. */
function indentsAreQuotations(lines: readonly Line[]): boolean {
  const inset = lines.filter(({ indent }) => indent >= SET_IN);
  if (inset.length === 0 || inset.length > lines.length * 0.6) return false;
  const first = lines.findIndex(({ indent }) => indent >= SET_IN);
  return first > 0 && endsAsLeadIn(lines[first - 1]?.text ?? '');
}

function markedDepth(line: Line, setIn: boolean, warnings: ImportWarning[]): number {
  const depth = Math.max(line.quoted, setIn && line.indent >= SET_IN ? 1 : 0);
  if (depth > DEEPEST && !warnings.some(({ kind }) => kind === 'depth'))
    warnings.push({
      line: line.at,
      kind: 'depth',
      message: `set in by ${depth} quotations; shown as ${DEEPEST}`,
    });
  return Math.min(depth, DEEPEST);
}

function byBlankLines(
  lines: readonly Line[],
  layout: Layout,
  depths: Map<Line, number>,
  warnings: ImportWarning[],
): void {
  const chunks = chunksOf(lines);
  let depth = 0;
  for (const [index, chunk] of chunks.entries()) {
    const first = chunk[0];
    const before = chunks[index - 1]?.at(-1);
    if (first === undefined) continue;
    const isLast = index === chunks.length - 1;
    const leads = endsAsLeadIn(chunk.at(-1)?.text ?? '');
    if (first.kind === 'heading' || before === undefined) depth = 0;
    else if (endsAsLeadIn(before.text)) depth = deeper(depth, first);
    else if (depth > 1) depth = leads || isLast ? 0 : outOfNested(first);
    else if (depth === 1) depth = first.blanks >= 2 && !leads && !isLast ? 1 : 0;
    if (
      depth === 0 &&
      before !== undefined &&
      (depths.get(before) ?? 0) > 0 &&
      !leads &&
      !isLast &&
      !isHeading(chunks[index + 1])
    )
      warnings.push({
        line: first.at,
        kind: 'quotation',
        message:
          'this stretch between blank lines was read as the essay’s own words; it may go on with the quotation above',
      });
    for (const line of chunk) depths.set(line, depth);
  }
  const last = lines.at(-1);
  if (last !== undefined && depth > 0 && (depths.get(last) ?? 0) > 0)
    warnings.push({ line: last.at, kind: 'quotation', message: 'the text ends inside a quotation' });
  if (layout !== 'dense') reportUnended(lines, depths, warnings);

  function deeper(now: number, first: Line): number {
    if (now > 0)
      warnings.push({
        line: first.at,
        kind: 'quotation',
        message: 'read as a quotation within a quotation, since the words before it end in a colon',
      });
    return Math.min(now + 1, DEEPEST);
  }

  function outOfNested(first: Line): number {
    warnings.push({
      line: first.at,
      kind: 'quotation',
      message: 'read as the outer quotation going on; it may be the essay’s own words',
    });
    return depth - 1;
  }
}

/** Where every paragraph is parted by a blank line, nothing says where a quotation begins and ends. */
function reportUnended(
  lines: readonly Line[],
  depths: ReadonlyMap<Line, number>,
  warnings: ImportWarning[],
): void {
  for (const [index, line] of lines.entries()) {
    const next = lines[index + 1];
    if (next === undefined || next.kind !== 'text' || !endsAsLeadIn(line.text) || (depths.get(next) ?? 0) > 0)
      continue;
    warnings.push({
      line: line.at,
      kind: 'quotation',
      message:
        'this paragraph leads in a quotation, but nothing says where it ends: the words after it were left in the essay’s own voice',
    });
  }
}

const isHeading = (chunk: readonly Line[] | undefined): boolean => chunk?.[0]?.kind === 'heading';

/** Stretches without a blank line in them; a heading is one by itself. */
function chunksOf(lines: readonly Line[]): Line[][] {
  const chunks: Line[][] = [];
  let parted = true;
  for (const line of lines) {
    const chunk = chunks.at(-1);
    if (chunk === undefined || parted || line.blanks > 0 || line.kind === 'heading') chunks.push([line]);
    else chunk.push(line);
    parted = line.kind === 'heading';
  }
  return chunks;
}

/** Runs of one depth, parted where two blank lines part them or a new lead-in stands between. */
function gather(lines: readonly Line[], depths: ReadonlyMap<Line, number>): DetectedQuotation[] {
  const blocks: { leadIn: Line | null; lines: Line[]; depth: number }[] = [];
  let leadIn: Line | null = null;
  let open: (typeof blocks)[number] | null = null;
  let before = 0;
  let last: Line | null = null;
  for (const line of lines) {
    const depth = depths.get(line) ?? 0;
    if (depth === 0) {
      leadIn = line;
      open = null;
    } else if (open === null || depth !== before || line.blanks >= 2) {
      // A quotation within a quotation is led in by the outer one's last words.
      open = { leadIn: depth > Math.max(before, 1) ? (last ?? leadIn) : leadIn, lines: [line], depth };
      blocks.push(open);
    } else open.lines.push(line);
    before = depth;
    last = line;
  }
  return blocks;
}

/** A lead-in opens a quotation: its paragraph ends in a colon, with a bracket or a dash after it at most. */
const ENDING = /[:：][\s"'”’)\]–—-]*$/u;

export const endsAsLeadIn = (text: string): boolean => ENDING.test(text);
