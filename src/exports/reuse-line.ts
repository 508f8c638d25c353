/** Words printed again without quotation marks, as data: the fields of a line of `reuses.jsonl`. */
import type { Archive } from '../archive/archive.ts';

export interface ReuseLine {
  readonly from: { readonly essay: string; readonly paragraph: string };
  /** Where the same words stood first. */
  readonly to: { readonly essay: string; readonly paragraph: string };
  readonly words: number;
}

export const reuseLines = ({ quotations }: Archive): ReuseLine[] =>
  quotations.reuses.map(({ essay, paragraph, first, words }) => ({
    from: { essay, paragraph },
    to: { essay: first.essay, paragraph: first.paragraph },
    words,
  }));
