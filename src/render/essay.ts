/**
 * Fills what an essay's HTML leaves open: its citations become links, a citation whose date is off gets the
 * corrector's note, a quotation says whose words it holds, and a paragraph who cites and quotes it.
 */
import { escapeHtml } from '../algorithms/xml.ts';
import { essayFile, toStepError } from '../archive/at-step.ts';
import { explainIssue } from '../archive/citation/explain.ts';
import type { Citation } from '../archive/citation/types.ts';
import type { Archive, Essay } from '../archive/types.ts';
import type { Urls } from '../archive/urls.ts';
import { renderSlots, type Slot } from '../parse/markdown/slots.ts';
import { renderCitation } from './citation.ts';
import { renderCitedByNote, renderQuotedInNote } from './cited-by.ts';
import { type RenderedQuotation, renderQuotation } from './quotation.ts';
import { renderQuotesNote } from './quotes.ts';
import { noBreak, renderUnresolvedNote } from './reasons.ts';
import { nameTarget } from './targets.ts';

export function renderEssayHtml(html: string, essay: Essay, archive: Archive, urls: Urls): string {
  const byParagraph = groupByParagraph(archive.graph.citationsOf(essay.id));
  const sharing = new Map([...byParagraph].map(([paragraph, citations]) => [paragraph, byIndex(citations)]));
  return renderSlots(html, (slot) => {
    try {
      return fill(slot);
    } catch (error) {
      const step = 'linking its citations and quotations';
      throw toStepError({ step, file: essayFile(essay.id), line: lineOf(slot) }, error);
    }
  });

  function fill(slot: Slot): string {
    switch (slot.kind) {
      case 'cite': {
        const [paragraph = '', index] = slot.of.split(':');
        const together = sharing.get(paragraph)?.get(Number(index)) ?? [];
        return renderCitation(slot.words, together, archive, urls);
      }
      case 'app':
        return annotations(slot.of);
      case 'voice':
        return quotationAt(Number(slot.of))?.voice ?? '';
      case 'source':
        return quotationAt(Number(slot.of))?.source ?? '';
    }
  }

  function lineOf({ kind, of }: Slot): number | undefined {
    const { paragraphs, asides, quotations } = essay.text;
    if (kind === 'voice' || kind === 'source') return quotations[Number(of)]?.line;
    const [wanted] = of.split(':');
    return [...paragraphs, ...asides].find(({ anchor }) => anchor === wanted)?.line;
  }

  /** Two short lines at most: the rest stands under 'cited by'. */
  function annotations(anchor: string): string {
    const citations = byParagraph.get(anchor) ?? [];
    const quotes = renderQuotesNote(essay, anchor, archive, urls);
    const lines = [
      renderQuotedInNote(essay, anchor, archive, urls),
      renderCitedByNote(essay, anchor, archive, urls),
      ...quotes.lines,
    ].filter((line) => line !== '');
    return [
      ...lines.slice(0, 2),
      ...citations.map((citation) => correction(citation, archive)),
      quotes.notes,
      renderUnresolvedNote(anchor, citations),
    ].join('');
  }

  /** Whose words a block holds. */
  function quotationAt(block: number): RenderedQuotation | null {
    const quotation = archive.quotations.of(essay.id).find(({ found }) => found.block === block);
    return quotation === undefined ? null : renderQuotation(quotation, essay, archive, urls);
  }
}

/** What stands under a paragraph whose citation a keeper's reading settles, or has a date that isn't the issue's. */
function correction(citation: Citation, archive: Archive): string {
  const { printed, resolution } = citation;
  if (resolution.kind !== 'resolved' || printed === null) return '';
  const words = `<span class="printed">‘${noBreak(escapeHtml(printed.printed))}’</span>`;
  const { reading, differs } = resolution;
  if (reading !== undefined && differs === undefined) {
    const meant = escapeHtml(nameTarget(resolution.target, archive));
    return `<small class="note flag" role="note"><b>Read as ${meant}.</b> Printed ${words}. ${escapeHtml(reading.grounds)}</small>`;
  }
  const text = explainIssue(citation, archive);
  if (text === null) return '';
  return `<small class="note flag" role="note"><b>Date differs.</b> Printed ${words}. ${escapeHtml(text)}</small>`;
}

/** By the index of each citation all that share its printed words: one, or the numbers of a list. */
function byIndex(citations: readonly Citation[]): ReadonlyMap<number, readonly Citation[]> {
  const printed = citations.filter((citation) => citation.printed !== null);
  const together = Map.groupBy(printed, (citation) => citation.printed?.start);
  const found = new Map<number, readonly Citation[]>();
  // Of two with one index the first is meant.
  for (const { index, printed: words } of printed)
    if (!found.has(index)) found.set(index, together.get(words?.start) ?? []);
  return found;
}

function groupByParagraph(citations: readonly Citation[]): ReadonlyMap<string, readonly Citation[]> {
  const groups = new Map<string, Citation[]>();
  for (const citation of citations) {
    if (citation.paragraph === null) continue;
    const group = groups.get(citation.paragraph);
    if (group === undefined) groups.set(citation.paragraph, [citation]);
    else group.push(citation);
  }
  return groups;
}
