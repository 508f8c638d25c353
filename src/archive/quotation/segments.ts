/** The stretches of an essay in which words can be quoted, in the order of reading: standfirst, paragraphs, notes. */
import type { EssayText } from '../essay-text.ts';

export interface Segment {
  /** Anchor by which it is addressed: `standfirst`, `p14`, `n-1`. */
  readonly anchor: string;
  readonly text: string;
  /** 0 in the essay's own voice. */
  readonly depth: number;
  readonly line: number;
}

export function segmentsOf({ paragraphs, asides }: EssayText): Segment[] {
  const stretches: Segment[] = [];
  for (const { kind, anchor, text, line } of asides)
    if (kind === 'standfirst' && anchor !== null) stretches.push({ anchor, text, line, depth: 0 });
  for (const { anchor, text, line, depth } of paragraphs) stretches.push({ anchor, text, line, depth });
  const depths = new Map(paragraphs.map(({ anchor, depth }) => [anchor, depth]));
  for (const { kind, anchor, text, line, of } of asides)
    if (kind === 'note' && anchor !== null)
      // A note belongs to the voice of the paragraph that refers to it.
      stretches.push({ anchor, text, line, depth: of === null ? 0 : (depths.get(of) ?? 0) });
  return stretches;
}
