/** Notes at a paragraph that other essays cite or quote: how often, and by whom. */
import { h } from 'hastscript';
import { formatCount, formatNumber } from '../archive/format/counts.ts';
import { nameEssay, nameParagraphs } from '../archive/format/places.ts';
import type { Archive, Essay } from '../archive/types.ts';
import type { Urls } from '../archive/urls.ts';
import type { Nodes } from './html.ts';

/** Links to the citing paragraph where there is one, else to the list of all passages. */
export function renderCitedByNote(essay: Essay, anchor: string, archive: Archive, urls: Urls): Nodes {
  const citing = archive.graph.citingParagraphsOf(essay.id).get(anchor) ?? [];
  const [first] = citing;
  if (first === undefined) return [];
  const essays = new Set(citing.map((citation) => citation.essay));
  const places = new Set(citing.map(({ essay: id, paragraph }) => `${id}#${paragraph}`));
  const by = essays.size === 1 ? archive.essays.get(first.essay) : undefined;
  const name = by === undefined ? formatNumber(essays.size) : `${by.number ?? by.record.title}`;
  const address = places.size === 1 ? urls.essay(first.essay, first.paragraph ?? undefined) : '#cited-by';
  const spoken = `this paragraph, in ${by === undefined ? `${name} essays` : nameOf(by, archive)}`;
  return noteLine(address, `cited in ${name}`, spoken);
}

const nameOf = ({ series, number, record }: Essay, archive: Archive): string =>
  `${archive.series.get(series)?.label ?? series} ${number ?? record.title}`;

/** `quoted in 1448 ¶ 31`; of several quoting essays the count, with a link to all of them. */
export function renderQuotedInNote(essay: Essay, anchor: string, archive: Archive, urls: Urls): Nodes {
  const quoting = archive.quotations.quotingParagraphsOf(essay.id).get(anchor) ?? [];
  const [first] = quoting;
  if (first === undefined) return [];
  const essays = new Set(quoting.map(({ essay: id }) => id));
  if (essays.size > 1)
    return noteLine(
      '#cited-by',
      `quoted in ${formatCount(essays.size, 'essay')}`,
      'its words, with the essays that have them',
    );
  const by = archive.essays.get(first.essay);
  const place = nameParagraphs({ paragraph: first.found.first, last: first.found.first });
  return noteLine(
    urls.essay(first.essay, first.found.first),
    `quoted in ${by?.number ?? by?.record.title ?? ''} ${place}`,
    `its words stand in ${nameEssay(archive, first.essay)}, ${place.replace('¶', 'paragraph')}`,
  );
}

/** A note of one line. The accessible name begins with the visible words, for speech input (WCAG 2.5.3). */
export const noteLine = (href: string, words: string, spoken: string): Nodes => [
  h('small.app', h('a', { href, ariaLabel: `${words}: ${spoken}` }, words)),
];
