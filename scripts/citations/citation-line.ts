/** A citation found in a file, as a line of `npm run citations`: the contract's fields in the contract's order. */
import type { PrintedCitation } from '../../src/archive/citation/printed-citation.ts';

export function citationLine(file: string, citation: PrintedCitation): string {
  const { start, end, printed, form, of, series, number, work, date } = citation;
  return JSON.stringify({ file, start, end, printed, form, of, series, number, work, date });
}
