/** A standfirst as HTML: its words, with the citations in them as links. */
import { escapeHtml } from '../algorithms/xml.ts';
import { splitHeadline } from '../archive/format/headline.ts';
import type { Archive, Essay } from '../archive/types.ts';
import type { Urls } from '../archive/urls.ts';
import { renderCitation } from './citation.ts';

/** Null where the page shows none. */
export function renderStandfirst(essay: Essay, archive: Archive, urls: Urls): string | null {
  const { standfirst, from } = splitHeadline(essay.record);
  const whole = essay.record.standfirst;
  if (standfirst === null || whole === undefined) return null;
  const citations = archive.graph.citationsOf(essay.id).filter(({ paragraph }) => paragraph === 'standfirst');
  let at = from;
  let html = '';
  for (const { printed } of citations) {
    if (printed === null || printed.start < at) continue;
    const sharing = citations.filter((citation) => citation.printed?.start === printed.start);
    html += escapeHtml(whole.slice(at, printed.start));
    html += renderCitation(escapeHtml(whole.slice(printed.start, printed.end)), sharing, archive, urls);
    at = printed.end;
  }
  return html + escapeHtml(whole.slice(at));
}
