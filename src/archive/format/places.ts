/** Formats places in an essay: `EPSR 1254`, `¶ 12–14`. */
import { displayNumber } from '../paragraphs.ts';
import type { Place } from '../quotation/types.ts';
import type { EssayId } from '../schema/id.ts';
import type { Archive } from '../types.ts';

/** The short name of an essay's issue; its title if the number is unknown. */
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
  return paragraphMark(displayNumber(paragraph) + (isRange ? `–${displayNumber(last)}` : ''));
}

const paragraphMark = (number: string): string => `¶\u00a0${number}`;

/**
 * Splits the citation of an essay where a paragraph is named: after the URL, or at the end if it has none.
 *
 *     (EPSR No 1254 26-10-04)                       → '(EPSR No 1254 26-10-04)' · ''
 *     … (2004). https://x.org/epsr/1254/on-rope/.   → '… (2004). https://x.org/epsr/1254/on-rope/' · '.'
 */
export function splitAtUrl(citation: string, address: string): { before: string; after: string } {
  const at = citation.indexOf(address);
  const end = at < 0 ? citation.length : at + address.length;
  return { before: citation.slice(0, end), after: citation.slice(end) };
}

/** What is inserted at that place: `#p14, ¶ 14` after a URL, ` ¶ 14` elsewhere. */
export const locatorSuffix = (anchor: string, number: string, afterAddress: boolean): string =>
  afterAddress ? `#${anchor}, ${paragraphMark(number)}` : ` ${paragraphMark(number)}`;
