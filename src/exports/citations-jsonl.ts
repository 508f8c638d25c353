/** `citations.jsonl`: one JSON object a line for each citation. */
import type { CitationLine } from './citation-line.ts';

export const citationsJsonl = (lines: readonly CitationLine[]): string =>
  lines.map((line) => `${JSON.stringify(line)}\n`).join('');
