/**
 * A citation that introduces a quotation leads to the words: to the paragraph in which they were found, where the
 * citation names none itself.
 */
import type { Citation, Graph } from '../citation/graph.ts';
import type { Quotation } from './quotation.ts';

export function linkToQuotedParagraph(graph: Graph, quotations: readonly Quotation[]): Graph {
  const led = new Map<Citation, Citation>();
  for (const { by, to, elsewhere } of quotations) {
    if (by === null || to === null || elsewhere || led.has(by)) continue;
    // Only a numbered paragraph is shown as a place of its own.
    if (by.locatedTarget?.paragraph != null || !/^p\d/.test(to.paragraph) || !leadsThere(by, to.essay))
      continue;
    led.set(by, Object.freeze({ ...by, locatedTarget: { essay: to.essay, paragraph: to.paragraph } }));
  }
  const named = new Set(graph.citedParagraphs.map(({ essay, paragraph }) => `${essay}#${paragraph}`));
  const citedParagraphs = [...graph.citedParagraphs];
  for (const { locatedTarget } of led.values()) {
    if (locatedTarget?.paragraph == null || named.has(`${locatedTarget.essay}#${locatedTarget.paragraph}`))
      continue;
    named.add(`${locatedTarget.essay}#${locatedTarget.paragraph}`);
    citedParagraphs.push({ essay: locatedTarget.essay, paragraph: locatedTarget.paragraph });
  }
  const known = new WeakMap<readonly Citation[], readonly Citation[]>();
  return {
    ...graph,
    citedParagraphs,
    citations: leading(graph.citations),
    citationsOf: (essay) => leading(graph.citationsOf(essay)),
    citing: (series, number) => leading(graph.citing(series, number)),
  };

  function leading(citations: readonly Citation[]): readonly Citation[] {
    const answer = known.get(citations) ?? citations.map((citation) => led.get(citation) ?? citation);
    known.set(citations, answer);
    return answer;
  }
}

/** Whether a citation means the issue in which an essay stands; of a list each number means its own. */
function leadsThere({ resolution }: Citation, essay: string): boolean {
  if (resolution.kind !== 'resolved') return false;
  const { series, number } = resolution.target;
  return essay.startsWith(`${series}/${number}/`);
}
