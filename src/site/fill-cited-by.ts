/** What stands at a paragraph that other essays name: how often, and by whom. Two short lines at most. */
import type { Archive, Essay } from '../archive/archive.ts';
import { formatNumber } from '../archive/format-count.ts';
import type { Urls } from '../archive/urls.ts';
import { escapeHtml } from './escape-html.ts';

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
