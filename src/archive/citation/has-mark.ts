/** Whether a citation was resolved with a mark. */
import type { Citation } from './graph.ts';
import type { CitationMark } from './resolution.ts';

export const hasMark = ({ resolution }: Citation, mark: CitationMark): boolean =>
  resolution.kind === 'resolved' && resolution.marks.includes(mark);
