/**
 * Fills what an essay's HTML leaves open: its citations become links, a citation whose date is off gets the
 * corrector's note, and a quotation whose lead-in names one issue says whose words it holds.
 */
import type { Archive, Essay } from '../archive/archive.ts';
import { explain } from '../archive/citation/explain.ts';
import type { Citation } from '../archive/citation/graph.ts';
import { formatIssueDate } from '../archive/format-date.ts';
import { issueId } from '../archive/schema/id.ts';
import type { Urls } from '../archive/urls.ts';
import { fillSlots } from '../markdown/slots.ts';
import { escapeHtml } from './escape-html.ts';
import { fillCitation } from './fill-citation.ts';
import { fillCitedBy } from './fill-cited-by.ts';
import { fillReasons } from './fill-reasons.ts';
import { keepDateTogether } from './keep-date-together.ts';
import { targetAddress } from './target-address.ts';

export function fillEssay(html: string, essay: Essay, archive: Archive, urls: Urls): string {
  const byParagraph = groupByParagraph(archive.graph.citationsOf(essay.id));
  return fillSlots(html, (slot) => {
    switch (slot.kind) {
      case 'cite': {
        const [paragraph = '', index] = slot.of.split(':');
        const citations = byParagraph.get(paragraph) ?? [];
        return fillCitation(slot.words, sharing(citations, Number(index)), archive, urls);
      }
      case 'app':
        return (
          fillCitedBy(essay, slot.of, archive, urls) +
          (byParagraph.get(slot.of) ?? []).map((citation) => correction(citation, archive)).join('') +
          fillReasons(slot.of, byParagraph.get(slot.of) ?? [])
        );
      case 'voice':
        return voice(Number(slot.of));
      case 'source':
        return '';
    }
  });

  /** The label of a quotation, where the paragraph that leads in names an issue last. */
  function voice(index: number): string {
    const quotation = essay.text.quotations[index];
    const leadIn = essay.text.paragraphs.find(({ anchor }) => anchor === quotation?.leadIn);
    if (quotation === undefined || leadIn === undefined) return '';
    const cited = namedLast(leadIn.text, byParagraph.get(leadIn.anchor) ?? []);
    if (cited?.resolution.kind !== 'resolved') return '';
    const { target } = cited.resolution;
    if (target.number === null) return '';
    const issue = archive.issues.get(issueId(target.series, target.number));
    const series = archive.series.get(target.series);
    if (issue === undefined || series === undefined) return '';
    const address = escapeHtml(targetAddress(target, archive, urls));
    const date = issue.date === null ? '' : `<span>${escapeHtml(formatIssueDate(issue.date))}</span>`;
    return [
      `<figcaption class="who${issue.held ? ' held' : ''}">`,
      `<cite class="from${issue.held ? '' : ' not'}"><a href="${address}"><span class="vh">${escapeHtml(series.label)} </span>${target.number}</a></cite>`,
      date,
      `<span class="said">${escapeHtml(series.label)}, ${issue.held ? 'held' : 'not held'}</span></figcaption>`,
    ].join('');
  }
}

/** What stands under a paragraph that cites an issue with a date that isn't its date. */
function correction(citation: Citation, archive: Archive): string {
  const { printed, resolution } = citation;
  if (resolution.kind !== 'resolved' || printed === null) return '';
  const text = explain(citation, archive);
  if (text === null) return '';
  const words = `<span class="printed">‘${keepDateTogether(escapeHtml(printed.printed))}’</span>`;
  return `<small class="note flag" role="note"><b>Date differs.</b> Printed ${words}. ${escapeHtml(text)}</small>`;
}

/** All citations that share the printed words of the one with an index: one, or the numbers of a list. */
function sharing(citations: readonly Citation[], index: number): readonly Citation[] {
  const start = citations.find((citation) => citation.index === index)?.printed?.start;
  return start === undefined ? [] : citations.filter(({ printed }) => printed?.start === start);
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

/**
 * The citation with which a paragraph hands over to what follows: the one it ends with, or the only one it has where
 * it ends in a colon. Null where it is neither.
 */
function namedLast(text: string, citations: readonly Citation[]): Citation | null {
  const last = citations.at(-1);
  if (last?.printed == null) return null;
  const endsIt = /^[\s).,:\]]*$/.test(text.slice(last.printed.end));
  return endsIt || (citations.length === 1 && /:\s*$/.test(text)) ? last : null;
}
