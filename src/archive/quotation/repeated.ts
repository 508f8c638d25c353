/** What the archive most often repeats: paragraphs whose words others quote, those quoted by most essays first. */
import type { Archive, Essay } from '../types.ts';
import type { Quotation } from './types.ts';

export interface RepeatedParagraph {
  readonly essay: Essay;
  readonly paragraph: string;
  /** In the order of the archive. */
  readonly quotations: readonly Quotation[];
  /** How many essays quote it. */
  readonly essays: number;
}

/** Paragraphs that fewer essays quote aren't repeated. */
const LEAST = 2;

export function repeatedParagraphs({ quotations, essays }: Archive): RepeatedParagraph[] {
  const groups = new Map<string, { essay: Essay; paragraph: string; quotations: Quotation[] }>();
  for (const quotation of quotations.all) {
    const { to } = quotation;
    const essay = to === null ? undefined : essays.get(to.essay);
    if (to === null || essay === undefined) continue;
    const key = `${to.essay}#${to.paragraph}`;
    const group = groups.get(key) ?? { essay, paragraph: to.paragraph, quotations: [] };
    groups.set(key, group);
    group.quotations.push(quotation);
  }
  return [...groups.values()]
    .map((group) => ({ ...group, essays: new Set(group.quotations.map(({ essay }) => essay)).size }))
    .filter((group) => group.essays >= LEAST)
    .sort((a, b) => b.essays - a.essays || b.quotations.length - a.quotations.length);
}
