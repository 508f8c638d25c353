/** Finds every quotation of an essay: block quotations, and text between quotation marks that is long enough. */
import { firstIndex } from '../../algorithms/binary-search.ts';
import type { EssayText, PrintedCitation } from '../essay-text.ts';
import { findInlineQuotations } from './find-running.ts';
import type { Segment } from './segments.ts';
import { THRESHOLDS } from './thresholds.ts';
import type { Tokens } from './tokenize.ts';

export interface FoundQuotation {
  readonly kind: 'set-off' | 'running';
  /** Index in `EssayText.quotations`; null for an inline quotation. */
  readonly block: number | null;
  /** Anchors of its first and last paragraph. */
  readonly first: string;
  readonly last: string;
  /** Anchor of the paragraph that leads in; for an inline quotation, of its own paragraph. */
  readonly leadIn: string | null;
  /** Offsets of its start in the first paragraph and of its end in the last. */
  readonly start: number;
  readonly end: number;
  /** 1 for a quotation, 2 for one within a quotation. */
  readonly depth: number;
  readonly line: number;
  /** Indexes of its first word among the essay's tokens, and of the word after its last. */
  readonly from: number;
  readonly to: number;
  /** As printed; an empty line separates paragraphs. */
  readonly text: string;
}

/** An essay's segments with the tokens of each; `firsts` are the indexes of their first words among the essay's. */
interface TokenizedSegments {
  readonly segments: readonly Segment[];
  readonly parts: readonly Tokens[];
  readonly firsts: Uint32Array;
}

export function findQuotations(text: EssayText, tokenized: TokenizedSegments): FoundQuotation[] {
  return [...findBlocks(text, tokenized), ...findInline(tokenized)].sort(
    (a, b) => a.from - b.from || b.to - a.to,
  );
}

function findBlocks(text: EssayText, { segments, parts, firsts }: TokenizedSegments): FoundQuotation[] {
  const citations = new Map(text.paragraphs.map(({ anchor, citations }) => [anchor, citations]));
  const indexes = new Map(segments.map(({ anchor }, index) => [anchor, index]));
  return text.quotations.flatMap(({ first, last, leadIn, depth, line }, block) => {
    const [a, b] = [indexes.get(first), indexes.get(last)];
    if (a === undefined || b === undefined) return [];
    const end = endBeforeCitation(segments[b]?.text ?? '', citations.get(last) ?? []);
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
        to: (firsts[b] ?? 0) + wordsBefore(parts[b], end),
        text: segments
          .slice(a, b + 1)
          .map((segment) => segment.text)
          .join('\n\n'),
      },
    ];
  });
}

/** Where the words of a block end, without the citation at its end. */
function endBeforeCitation(text: string, citations: readonly PrintedCitation[]): number {
  const last = citations.at(-1);
  if (last === undefined || !/^[\s).\]]*$/.test(text.slice(last.end))) return text.length;
  const before = text.slice(0, last.start).replace(/[\s([]*$/, '');
  // A block that is only a citation is a quotation all the same.
  return before === '' ? text.length : before.length;
}

function findInline({ segments, parts, firsts }: TokenizedSegments): FoundQuotation[] {
  return segments.flatMap(({ anchor, text, depth, line }, index) => {
    if (depth > 0) return [];
    const opensNext = /^\s*["\u201c\u201d\u201e]/.test(segments[index + 1]?.text ?? '');
    return findInlineQuotations(text, opensNext).flatMap(({ start, end }) => {
      const wordAt = (offset: number): number => (firsts[index] ?? 0) + wordsBefore(parts[index], offset);
      const [from, to] = [wordAt(start), wordAt(end)];
      if (to - from < THRESHOLDS.minInline) return [];
      const place = { block: null, first: anchor, last: anchor, leadIn: anchor, start, end };
      const words = text.slice(start, end).trim();
      return [{ kind: 'running' as const, ...place, depth: 1, line, from, to, text: words }];
    });
  });
}

/** How many words begin before an offset. */
function wordsBefore(tokens: Tokens | undefined, offset: number): number {
  const starts = tokens?.starts ?? [];
  return firstIndex(starts.length, (index) => (starts[index] ?? 0) >= offset);
}

interface Voice {
  readonly tokens: Uint32Array;
  readonly firsts: Uint32Array;
  readonly stretches: readonly Segment[];
  readonly quotations: readonly FoundQuotation[];
}

/** For each word of an essay: 1 if it is the essay's own, 0 if it is quoted. */
export function isOwnText({ tokens, firsts, stretches, quotations }: Voice): Uint8Array {
  const own = new Uint8Array(tokens.length).fill(1);
  for (const [index, { depth }] of stretches.entries())
    if (depth > 0) own.fill(0, firsts[index], firsts[index + 1]);
  for (const { from, to } of quotations) own.fill(0, from, to);
  return own;
}
