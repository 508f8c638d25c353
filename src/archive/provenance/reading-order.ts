/** The texts of an essay's body in the order of its lines; notes come at the end of a file, as they are written. */
import type { EssayText, Paragraph, UnnumberedText } from '../essay-text.ts';

export function readingOrder(text: EssayText): (Paragraph | UnnumberedText)[] {
  const parts = [...text.paragraphs, ...text.asides.filter(({ kind }) => kind !== 'standfirst')];
  return parts
    .map((part, index) => ({ part, index }))
    .sort((a, b) => a.part.line - b.part.line || a.index - b.index)
    .map(({ part }) => part);
}
