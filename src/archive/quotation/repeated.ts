/** The paragraphs that several essays quote, those quoted by most essays first. */
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

const MIN_ESSAYS = 2;

export function repeatedParagraphs({ quotations, essays }: Archive): RepeatedParagraph[] {
  const groups = Map.groupBy(quotations.all, ({ to }) => `${to?.essay}#${to?.paragraph}`);
  return [...groups.values()]
    .flatMap((group): RepeatedParagraph[] => {
      const to = group[0]?.to;
      const essay = to == null ? undefined : essays.get(to.essay);
      if (to == null || essay === undefined) return [];
      const quotedBy = new Set(group.map((quotation) => quotation.essay));
      return [{ essay, paragraph: to.paragraph, quotations: group, essays: quotedBy.size }];
    })
    .filter((group) => group.essays >= MIN_ESSAYS)
    .sort((a, b) => b.essays - a.essays || b.quotations.length - a.quotations.length);
}
