/** What stands at a paragraph that other essays name: how often, and by whom. Two short lines at most. */
import { escapeHtml } from '../algorithms/xml.ts';
import { formatCount, formatNumber } from '../archive/format/counts.ts';
import { nameEssay, nameParagraphs } from '../archive/format/places.ts';
import type { Archive, Essay } from '../archive/types.ts';
import type { Urls } from '../archive/urls.ts';

/** The count leads to the citing paragraph where there is one, else to the list of all passages. */
export function renderCitedByNote(essay: Essay, anchor: string, archive: Archive, urls: Urls): string {
  const citing = archive.graph.citingParagraphsOf(essay.id).get(anchor) ?? [];
  const [first] = citing;
  if (first === undefined) return '';
  const essays = new Set(citing.map((citation) => citation.essay));
  const places = new Set(citing.map(({ essay: id, paragraph }) => `${id}#${paragraph}`));
  const by = essays.size === 1 ? archive.essays.get(first.essay) : undefined;
  const name = by === undefined ? formatNumber(essays.size) : (by.number ?? by.record.title);
  const address = places.size === 1 ? urls.essay(first.essay, first.paragraph ?? undefined) : '#cited-by';
  const shown = `cited in ${name}`;
  // What is heard begins with what is seen, so that it can be said to the page (WCAG 2.5.3).
  const spoken = `${shown}: this paragraph, in ${by === undefined ? `${name} essays` : nameOf(by, archive)}`;
  return `<small class="app"><a href="${escapeHtml(address)}" aria-label="${escapeHtml(spoken)}">${escapeHtml(shown)}</a></small>`;
}

const nameOf = ({ series, number, record }: Essay, archive: Archive): string =>
  `${archive.series.get(series)?.label ?? series} ${number ?? record.title}`;

/** What stands at a paragraph whose words others quote: `quoted in 1448 ¶ 31`. */

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
