/**
 * Renders the slots of an essay's HTML: citations become links, a citation whose date differs gets a note, a quotation
 * its attribution and source line, and a paragraph the notes on who cites and quotes it.
 */
import { h } from 'hastscript';
import { essayFile, toStepError } from '../archive/at-step.ts';
import { explainIssue } from '../archive/citation/explain.ts';
import type { Citation } from '../archive/citation/types.ts';
import type { Archive, Essay } from '../archive/types.ts';
import type { Urls } from '../archive/urls.ts';
import { renderSlots, type Slot } from '../parse/markdown/slots.ts';
import { renderCitation } from './citation.ts';
import { renderCitedByNote, renderQuotedInNote } from './cited-by.ts';
import { type Nodes, serialize } from './html.ts';
import { type RenderedQuotation, renderQuotation } from './quotation.ts';
import { renderQuotesNote } from './quotes.ts';
import { printedWords, renderUnresolvedNote } from './reasons.ts';
import { nameTarget } from './targets.ts';

/** Notes of one line at the end of a paragraph; all of them are in the list 'cited by'. */
const MAX_LINES = 2;

export function renderEssayHtml(html: string, essay: Essay, archive: Archive, urls: Urls): string {
  const citations = archive.graph.citationsOf(essay.id).filter(({ paragraph }) => paragraph !== null);
  const byParagraph = Map.groupBy(citations, ({ paragraph }) => paragraph ?? '');
  const sharing = new Map([...byParagraph].map(([paragraph, own]) => [paragraph, byIndex(own)]));
  return renderSlots(html, (slot) => {
    try {
      return serialize(render(slot));
    } catch (error) {
      const step = 'linking its citations and quotations';
      throw toStepError({ step, file: essayFile(essay.id), line: lineOf(slot) }, error);
    }
  });

  function render(slot: Slot): Nodes {
    switch (slot.kind) {
      case 'cite': {
        const [paragraph = '', index] = slot.of.split(':');
        const together = sharing.get(paragraph)?.get(Number(index)) ?? [];
        return renderCitation(slot.words, together, archive, urls);
      }
      case 'app':
        return annotations(slot.of);
      case 'voice':
        return quotationAt(Number(slot.of))?.voice ?? [];
      case 'source':
        return quotationAt(Number(slot.of))?.source ?? [];
    }
  }

  function lineOf({ kind, of }: Slot): number | undefined {
    const { paragraphs, asides, quotations } = essay.text;
    if (kind === 'voice' || kind === 'source') return quotations[Number(of)]?.line;
    const [wanted] = of.split(':');
    return [...paragraphs, ...asides].find(({ anchor }) => anchor === wanted)?.line;
  }

  function annotations(anchor: string): Nodes {
    const own = byParagraph.get(anchor) ?? [];
    const quotes = renderQuotesNote(essay, anchor, archive, urls);
    const lines = [
      renderQuotedInNote(essay, anchor, archive, urls),
      renderCitedByNote(essay, anchor, archive, urls),
      ...quotes.lines,
    ].filter((line) => line.length > 0);
    return [
      ...lines.slice(0, MAX_LINES).flat(),
      ...own.flatMap((citation) => correction(citation, archive)),
      ...quotes.notes,
      ...renderUnresolvedNote(anchor, own),
    ];
  }

  function quotationAt(block: number): RenderedQuotation | null {
    const quotation = archive.quotations.of(essay.id).find(({ found }) => found.block === block);
    return quotation === undefined ? null : renderQuotation(quotation, essay, archive, urls);
  }
}

/** The note on a citation that an editor's reading resolves, or whose printed date isn't the issue's. */
function correction(citation: Citation, archive: Archive): Nodes {
  const { printed, resolution } = citation;
  if (resolution.kind !== 'resolved' || printed === null) return [];
  const { reading, differs } = resolution;
  const [label, grounds] =
    reading !== undefined && differs === undefined
      ? [`Read as ${nameTarget(resolution.target, archive)}.`, reading.grounds]
      : ['Date differs.', explainIssue(citation, archive)];
  if (grounds === null) return [];
  const words = printedWords(printed.printed);
  return [h('small.note.flag', { role: 'note' }, [h('b', label), ' Printed ', words, `. ${grounds}`])];
}

/** By the index of each citation, all that share its printed words: one, or the numbers of a list. */
function byIndex(citations: readonly Citation[]): ReadonlyMap<number, readonly Citation[]> {
  const printed = citations.filter((citation) => citation.printed !== null);
  const together = Map.groupBy(printed, (citation) => citation.printed?.start);
  const found = new Map<number, readonly Citation[]>();
  // Of two with one index the first is meant.
  for (const { index, printed: words } of printed)
    if (!found.has(index)) found.set(index, together.get(words?.start) ?? []);
  return found;
}
