/** The parts of an essay that can quote and be quoted, in reading order: standfirst, paragraphs, notes. */
import type { EssayText } from '../essay-text.ts';

export interface Segment {
  /** `standfirst`, `p14`, `n-1`. */
  readonly anchor: string;
  readonly text: string;
  /** Depth of quotation; 0 for the essay's own text. */
  readonly depth: number;
  readonly line: number;
}

export function segmentsOf({ paragraphs, asides }: EssayText): Segment[] {
  const depths = new Map<string | null, number>(paragraphs.map(({ anchor, depth }) => [anchor, depth]));
  const asidesOf = (wanted: 'standfirst' | 'note'): Segment[] =>
    asides.flatMap(({ kind, anchor, text, line, of }) =>
      // A note has the depth of the paragraph that refers to it.
      kind === wanted && anchor !== null ? [{ anchor, text, line, depth: depths.get(of) ?? 0 }] : [],
    );
  return [
    ...asidesOf('standfirst'),
    ...paragraphs.map(({ anchor, text, line, depth }) => ({ anchor, text, line, depth })),
    ...asidesOf('note'),
  ];
}
