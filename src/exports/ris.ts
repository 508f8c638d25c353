/** `.ris`: items for reference managers. One line a field, ended by CR LF, as the format requires. */
import { atEssay } from '../archive/at-step.ts';
import { type CitationItem, fileAs } from './citation-item.ts';

export const writeRis = (items: readonly CitationItem[]): string =>
  items.map((item) => atEssay('writing RIS', item.id, () => writeRecord(item))).join('\r\n');

function writeRecord(item: CitationItem): string {
  const [year, month, day] = item.issued['date-parts'][0];
  const fields: [string, string | undefined][] = [
    ['TY', 'JOUR'],
    ['ID', item.id],
    ...item.author.map((name): [string, string] => ['AU', fileAs(name)]),
    ['TI', item.title],
    ['T2', item['container-title']],
    ['J2', item['container-title-short']],
    ['IS', item.issue],
    ['PY', String(year)],
    ['DA', [String(year), twoDigits(month), twoDigits(day), ''].join('/')],
    ['UR', item.URL],
    ['LA', item.language],
    ['DB', item.source],
    ['N1', item.note],
  ];
  const lines = fields.flatMap(([tag, value]) => (value === undefined ? [] : [writeField(tag, value)]));
  return [...lines, 'ER  - ', ''].join('\r\n');
}

/** A value can't hold a line end: the next line would be read as a field. */
const writeField = (tag: string, value: string): string => `${tag}  - ${value.replace(/\s+/g, ' ').trim()}`;

/** A month or a day, or nothing where it isn't known: `2004/10//`. */
const twoDigits = (part: number | undefined): string =>
  part === undefined ? '' : String(part).padStart(2, '0');

/** `.csl.json`: items as the Citation Style Language has them, for Zotero, Pandoc and their like. */
export const writeCslJson = (items: readonly CitationItem[]): string => `${JSON.stringify(items, null, 2)}\n`;
