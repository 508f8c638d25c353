/** A standfirst as HTML: its words, with the citations in them as links. */
import type { ElementContent } from 'hast';
import { splitHeadline } from '../archive/format/headline.ts';
import type { Archive, Essay } from '../archive/types.ts';
import type { Urls } from '../archive/urls.ts';
import { renderCitation } from './citation.ts';
import { serialize, text } from './html.ts';

/** Null where the page shows none. */
export function renderStandfirst(essay: Essay, archive: Archive, urls: Urls): string | null {
  const { standfirst, from } = splitHeadline(essay.record);
  const whole = essay.record.standfirst;
  if (standfirst === null || whole === undefined) return null;
  const citations = archive.graph.citationsOf(essay.id).filter(({ paragraph }) => paragraph === 'standfirst');
  let at = from;
  const nodes: ElementContent[] = [];
  for (const { printed } of citations) {
    if (printed === null || printed.start < at) continue;
    const sharing = citations.filter((citation) => citation.printed?.start === printed.start);
    const words = serialize([text(whole.slice(printed.start, printed.end))]);
    nodes.push(text(whole.slice(at, printed.start)), ...renderCitation(words, sharing, archive, urls));
    at = printed.end;
  }
  return serialize([...nodes, text(whole.slice(at))]);
}
