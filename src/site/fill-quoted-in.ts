/** What stands at a paragraph whose words others quote: `quoted in 1448 ¶ 31`. */
import type { Archive, Essay } from '../archive/archive.ts';
import { formatCount } from '../archive/format-count.ts';
import { nameEssay, nameParagraphs } from '../archive/format-place.ts';
import type { Urls } from '../archive/urls.ts';
import { escapeHtml } from './escape-html.ts';

/** Of several that quote it their number is given, which leads to all of them. */
export function renderQuotedInNote(essay: Essay, anchor: string, archive: Archive, urls: Urls): string {
  const quoting = archive.quotations.quotingParagraphsOf(essay.id).get(anchor) ?? [];
  const [first] = quoting;
  if (first === undefined) return '';
  const essays = new Set(quoting.map(({ essay: id }) => id));
  const by = archive.essays.get(first.essay);
  const place = nameParagraphs({ paragraph: first.found.first, last: first.found.first });
  const words =
    essays.size === 1
      ? `quoted in ${by?.number ?? by?.record.title ?? ''} ${place}`
      : `quoted in ${formatCount(essays.size, 'essay')}`;
  const spoken =
    essays.size === 1
      ? `its words stand in ${nameEssay(archive, first.essay)}, ${place.replace('¶', 'paragraph')}`
      : 'its words, with the essays that have them';
  const address = essays.size === 1 ? urls.essay(first.essay, first.found.first) : '#cited-by';
  return `<small class="app"><a href="${escapeHtml(address)}" aria-label="${escapeHtml(`${words}: ${spoken}`)}">${escapeHtml(words)}</a></small>`;
}
