/**
 * Headings inside a text that has no mark-up for them: a short line alone between blank lines, without a stop at
 * its end. Where every paragraph is parted by blank lines, the lay-out step has taken one blank line off each.
 */
import type { Line } from '../document.ts';
import { countIn } from '../document.ts';
import { endsAsLeadIn } from './quotations.ts';
import { isParting, isSpacedHeading } from './split-articles.ts';

const LONGEST = 10;

/** The same lines, those that are headings made so. */
export function markHeadings(lines: readonly Line[]): Line[] {
  return lines.map((line, index) =>
    isHeading(line, lines[index - 1], lines[index + 1]) ? { ...line, kind: 'heading', level: 2 } : line,
  );
}

function isHeading(line: Line, before: Line | undefined, next: Line | undefined): boolean {
  if (line.kind !== 'text' || line.quoted > 0 || line.verbatim !== null) return false;
  if (isSpacedHeading(line.text)) return true;
  if (before === undefined || next === undefined || line.blanks === 0 || next.blanks === 0) return false;
  if (endsAsLeadIn(before.text) || isParting(line.text) || line.indent > 0) return false;
  return (
    countIn(line.text) <= LONGEST &&
    /^["“‘']?[\p{Lu}\p{N}]/u.test(line.text) &&
    !/[.!?:;,…*]["'”’)]*$/u.test(line.text)
  );
}
