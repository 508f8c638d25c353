/**
 * Standing rubrics: what an issue prints after every essay, under a heading in spaced capitals (`E P S R   BOX`),
 * its items parted by lines of asterisks. They are kept, as a section after the essay.
 */
import type { Line } from '../document.ts';
import { wordsIn } from '../words.ts';

const LONGEST_HEADING = 14;

/** `E P S R   BOX`: at least three capitals standing alone, and nothing in small letters. */
export function isSpacedHeading(text: string): boolean {
  const words = wordsIn(text);
  if (words.length > LONGEST_HEADING || /\p{Ll}/u.test(text)) return false;
  return words.filter((word) => /^\p{Lu}$/u.test(word)).length >= 3;
}

/** `*********`, `* * *`: the line between two items. */
export const isParting = (text: string): boolean => /^(?:\*[\s*]*){3,}$/u.test(text);

/** `EPSR BOX`: a heading in capitals with the name of the series in it, closed up by another hand. */
export function isNamedHeading(text: string, names: readonly string[]): boolean {
  if (wordsIn(text).length > 6 || /\p{Ll}/u.test(text)) return false;
  return names.some((name) => wordsIn(text).includes(name.toUpperCase()));
}

/** Index of the first standing rubric's heading from `from` on, or -1. */
export const findRubrics = (lines: readonly Line[], from: number, names: readonly string[]): number =>
  lines.findIndex((line, index) => index >= from && isRubricHeading(line, names));

const isRubricHeading = (line: Line, names: readonly string[]): boolean =>
  isSpacedHeading(line.text) || (line.blanks > 0 && isNamedHeading(line.text, names));

/** A line of a standing rubric as it is kept: its heading as a heading, everything else as a paragraph. */
export const asRubric = (line: Line, names: readonly string[]): Line =>
  line.kind === 'text' && line.verbatim === null && isRubricHeading(line, names)
    ? { ...line, kind: 'heading', level: 2 }
    : line;

/** The rubrics among the lines after an essay, each with how many items it has. */
export function rubricsOf(lines: readonly Line[]): { heading: string; items: number }[] {
  const rubrics: { heading: string; items: number }[] = [];
  for (const line of lines) {
    const open = rubrics.at(-1);
    if (line.kind === 'heading') rubrics.push({ heading: line.text, items: 0 });
    else if (open !== undefined && isParting(line.text)) open.items++;
    else if (open !== undefined && open.items === 0) open.items = 1;
  }
  return rubrics;
}
