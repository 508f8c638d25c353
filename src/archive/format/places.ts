/** How a place in an essay is named: `EPSR 1254`, `¶ 12–14`. */
import { displayNumber } from '../paragraphs.ts';
import type { Place } from '../quotation/types.ts';
import type { EssayId } from '../schema/id.ts';
import type { Archive } from '../types.ts';

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

/**
 * Makes the citation of a paragraph out of the citation of its essay: the address gets the anchor, and the number
 * follows. Imports nothing, so that a page in the browser can use it for a few hundred bytes.
 */

/** The mark of a paragraph, and a space that keeps the number with it. */
export const paragraphMark = (number: string): string => `¶\u00A0${number}`;

/**
 * Parts a citation at the place where a paragraph is named: after the address, or at the end where it has none.
 *
 *     (EPSR No 1254 26-10-04)                       → '(EPSR No 1254 26-10-04)' · ''
 *     … (2004). https://x.org/epsr/1254/on-rope/.   → '… (2004). https://x.org/epsr/1254/on-rope/' · '.'
 */
export function splitAtUrl(citation: string, address: string): { before: string; after: string } {
  const at = citation.indexOf(address);
  const end = at < 0 ? citation.length : at + address.length;
  return { before: citation.slice(0, end), after: citation.slice(end) };
}

/** What stands at that place: `#p14, ¶ 14` after an address, ` ¶ 14` elsewhere. */
export const locatorSuffix = (anchor: string, number: string, afterAddress: boolean): string =>
  afterAddress ? `#${anchor}, ${paragraphMark(number)}` : ` ${paragraphMark(number)}`;
