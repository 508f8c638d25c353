/**
 * Finds every quotation of an essay: each block that is set off, and each stretch of running text between
 * quotation marks that is long enough to be somebody's words. A quotation is a run of the essay's words.
 */
import type { EssayText, PrintedCitation } from '../essay-text.ts';
import { findInlineQuotations } from './find-running.ts';
import type { Segment } from './segments.ts';
import { THRESHOLDS } from './thresholds.ts';
import type { Tokens } from './tokenize.ts';

export interface FoundQuotation {
  readonly kind: 'set-off' | 'running';
  /** Index in `EssayText.quotations`; null in running text. */
  readonly block: number | null;
  /** Anchors of its first and last paragraph. */
  readonly first: string;
  readonly last: string;
  /** Anchor of the paragraph that leads in; for running text, of its own paragraph. */
  readonly leadIn: string | null;
  /** Units of the first paragraph at which it begins, and of the last at which it ends. */
  readonly start: number;
  readonly end: number;
  /** 1 for a quotation, 2 for one within a quotation. */
  readonly depth: number;
  readonly line: number;
  /** Its words: from this one of the essay's … */
  readonly from: number;
  /** … to the one before this. */
  readonly to: number;
  /** As printed; paragraphs parted by an empty line. */
  readonly text: string;
}

export function findQuotations(
  text: EssayText,
  stretches: readonly Segment[],
  parts: readonly Tokens[],
  firsts: Uint32Array,
): FoundQuotation[] {
  return [...findBlockQuotations(text, stretches, parts, firsts), ...running(stretches, parts, firsts)].sort(
    (a, b) => a.from - b.from || b.to - a.to,
  );
}

function findBlockQuotations(
  text: EssayText,
  stretches: readonly Segment[],
  parts: readonly Tokens[],
  firsts: Uint32Array,
): FoundQuotation[] {
  const citations = new Map(text.paragraphs.map(({ anchor, citations }) => [anchor, citations]));
  const indexes = new Map(stretches.map(({ anchor }, index) => [anchor, index]));
  return text.quotations.flatMap(({ first, last, leadIn, depth, line }, block) => {
    const [a, b] = [indexes.get(first), indexes.get(last)];
    if (a === undefined || b === undefined) return [];
    const inside = stretches.slice(a, b + 1);
    const ending = stretches[b]?.text ?? '';
    const end = beforeAttribution(ending, citations.get(last) ?? []);
    const tail = parts[b]?.starts ?? new Uint32Array(0);
    return [
      {
        kind: 'set-off' as const,
        block,
        first,
        last,
        leadIn,
        start: 0,
        end,
        depth,
        line,
        from: firsts[a] ?? 0,
        to: (firsts[b] ?? 0) + wordAt(tail, end),
        text: inside.map((stretch) => stretch.text).join('\n\n'),
      },
    ];
  });
}

/** Where the words end in a block that closes with the citation of what it quotes. */
function beforeAttribution(text: string, citations: readonly PrintedCitation[]): number {
  const last = citations.at(-1);
  if (last === undefined || !/^[\s).\]]*$/.test(text.slice(last.end))) return text.length;
  const before = text.slice(0, last.start).replace(/[\s([]*$/, '');
  // A block that is nothing but a citation is words all the same.
  return before === '' ? text.length : before.length;
}

function running(
  stretches: readonly Segment[],
  parts: readonly Tokens[],
  firsts: Uint32Array,
): FoundQuotation[] {
  return stretches.flatMap(({ anchor, text, depth, line }, index) => {
    if (depth > 0) return [];
    const opensNext = /^\s*["\u201c\u201d\u201e]/.test(stretches[index + 1]?.text ?? '');
    return findInlineQuotations(text, opensNext).flatMap(({ start, end }) => {
      const { starts } = parts[index] ?? { starts: new Uint32Array(0) };
      const first = firsts[index] ?? 0;
      const [from, to] = [first + wordAt(starts, start), first + wordAt(starts, end)];
      if (to - from < THRESHOLDS.leastRunning) return [];
      const words = text.slice(start, end).trim();
      const place = { block: null, first: anchor, last: anchor, leadIn: anchor, start, end };
      return [{ kind: 'running' as const, ...place, depth: 1, line, from, to, text: words }];
    });
  });
}

/** How many words begin before a unit. */
function wordAt(starts: Uint32Array, unit: number): number {
  let [low, high] = [0, starts.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((starts[middle] ?? 0) < unit) low = middle + 1;
    else high = middle;
  }
  return low;
}

/** For each word of an essay whether the essay says it itself, 1, or quotes it, 0. */
export interface Voice {
  readonly tokens: Uint32Array;
  readonly firsts: Uint32Array;
  readonly stretches: readonly Segment[];
  readonly quotations: readonly FoundQuotation[];
}

export function isOwnText({ tokens, firsts, stretches, quotations }: Voice): Uint8Array {
  const voice = new Uint8Array(tokens.length).fill(1);
  for (const [index, { depth }] of stretches.entries())
    if (depth > 0) voice.fill(0, firsts[index], firsts[index + 1]);
  for (const { from, to } of quotations) voice.fill(0, from, to);
  return voice;
}
