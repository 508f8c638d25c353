/** Whether a citation was resolved with a mark. */
import type { Citation } from './graph.ts';
import type { CitationFlag } from './resolution.ts';

export const hasFlag = ({ resolution }: Citation, mark: CitationFlag): boolean =>
  resolution.kind === 'resolved' && resolution.flags.includes(mark);
