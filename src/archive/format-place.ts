/** How a place in an essay is named: `EPSR 1254`, `¶ 12–14`. */
import { displayNumber } from './anchor.ts';
import type { Archive } from './archive.ts';
import type { Place } from './quotation/quotation.ts';
import type { EssayId } from './schema/id.ts';

/** The short name of what an essay stands in; its title where its number isn't known. */
export function nameEssay(archive: Archive, id: EssayId): string {
  const essay = archive.essays.get(id);
  const label = essay === undefined ? '' : (archive.series.get(essay.series)?.label ?? essay.series);
  return essay === undefined ? id : `${label} ${essay.number ?? essay.record.title}`;
}

/** `¶ 12`, `¶ 12–14`, `note 3`, `its standfirst`. */
export function nameParagraphs({ paragraph, last }: Pick<Place, 'paragraph' | 'last'>): string {
  if (paragraph === 'standfirst') return 'standfirst';
  if (paragraph.startsWith('n-')) return `note ${paragraph.slice(2)}`;
  const isRange = last !== paragraph && last.startsWith('p');
  return `¶\u00a0${displayNumber(paragraph)}${isRange ? `–${displayNumber(last)}` : ''}`;
}
