/**
 * `.bib`: items for BibTeX and BibLaTeX, in UTF-8. Titles and names of bodies are in double braces, so that no style
 * changes a capital or parts a name; what TeX would take for a command is escaped.
 */
import { atEssay } from '../archive/at-step.ts';
import type { CitationItem } from './citation-item.ts';
import { invertName, type PersonName } from './citation-item.ts';

export const toBibtex = (items: readonly CitationItem[]): string =>
  items.map((item) => atEssay('writing BibTeX', item.id, () => writeEntry(item))).join('\n');

function writeEntry(item: CitationItem): string {
  const [year, month, day] = item.issued['date-parts'][0];
  const fields: [string, string | undefined][] = [
    ['author', item.author.map(writeName).join(' and ')],
    ['title', `{${escapeTex(item.title)}}`],
    ['journal', `{${escapeTex(item['container-title'])}}`],
    ['shortjournal', wrap(item['container-title-short'])],
    ['number', item.issue],
    [
      'date',
      [year, month, day]
        .filter((part) => part !== undefined)
        .map(twoDigits)
        .join('-'),
    ],
    ['year', year === undefined ? undefined : String(year)],
    ['month', month === undefined ? undefined : String(month)],
    ['url', item.URL.replace(/[{}\\%]/g, encodeURIComponent)],
    ['langid', LANGUAGES[item.language.toLowerCase()] ?? LANGUAGES[item.language.split('-')[0] ?? '']],
    ['language', item.language],
    ['note', item.note === undefined ? undefined : escapeTex(item.note)],
  ];
  const lines = fields.flatMap(([name, value]) => (value === undefined ? [] : [`  ${name} = {${value}},`]));
  return `@article{${item.id},\n${lines.join('\n')}\n}\n`;
}

/** What babel and polyglossia call the commonest languages. */
const LANGUAGES: Readonly<Record<string, string>> = {
  'en-gb': 'british',
  'en-us': 'american',
  en: 'english',
  de: 'german',
  fr: 'french',
  es: 'spanish',
  it: 'italian',
  pt: 'portuguese',
  nl: 'dutch',
  ru: 'russian',
};

const wrap = (text: string | undefined): string | undefined =>
  text === undefined ? undefined : `{${escapeTex(text)}}`;

const twoDigits = (part: number): string => String(part).padStart(2, '0');

/** `van Dijk, Teun`, `King, Jr., Martin Luther`; a name that isn't split is in braces of its own. */
function writeName(name: PersonName): string {
  if ('literal' in name) return `{${escapeTex(name.literal)}}`;
  const { given, suffix } = invertName(name);
  const particle = name['non-dropping-particle'] ?? '';
  const family = [escapeTex(particle), braceParts(name.family)].filter((part) => part !== '').join(' ');
  return [family, braceParts(suffix), escapeTex(given).replace(AND, '{$&}')]
    .filter((part) => part !== '')
    .join(', ');
}

/** BibTeX parts two names at this word, in whatever case. */
const AND = /(?<!\S)and(?!\S)/giu;
/** BibTeX ends a particle at the last word with a small first letter ('Ortega y Gasset', 'al-Khwarizmi'), a part at a comma. */
const PARTED = /(?<!\p{L})\p{Ll}|,/u;

/** A part of a name, in braces where BibTeX would take it apart. */
function braceParts(part: string): string {
  const text = escapeTex(part);
  return PARTED.test(part) || part.search(AND) >= 0 ? `{${text}}` : text;
}

/** BibTeX counts braces without regard to a backslash before them, so a single one in a text must have a name. */
const TEX: Readonly<Record<string, string>> = {
  '\\': '\\textbackslash{}',
  '{': '\\textbraceleft{}',
  '}': '\\textbraceright{}',
  '~': '\\textasciitilde{}',
  '^': '\\textasciicircum{}',
};

/** Characters that TeX would print as one other: `--` as a dash, two apostrophes as a quotation mark. */
const LIGATURE = /([-`',<>])(?=\1)|[?!](?=`)/g;

/** Signs that TeX reads as commands, as it prints them. */
const escapeTex = (text: string): string =>
  text
    .replace(/\s+/g, ' ')
    .replace(/[\\{}&%$#_~^]/g, (character) => TEX[character] ?? `\\${character}`)
    .replace(LIGATURE, '$&{}');
