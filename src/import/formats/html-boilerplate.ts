/** What of a saved page is the site's and not the text's, by what its own mark-up says. Left out, and listed. */
import { attributeOf, type Element, isBlockElement, isElement, isText, type Node } from './html-tree.ts';

export const PAGE_TITLE = "the page's title";
const TAGS: Readonly<Record<string, string>> = {
  title: PAGE_TITLE,
  nav: 'navigation',
  form: 'a form',
  button: 'a form',
  select: 'a form',
  textarea: 'a form',
  iframe: 'another page inside this one',
  noscript: 'words for browsers without scripts',
  object: 'words in place of a player',
  svg: 'words of a drawing',
};
const ROLES: Readonly<Record<string, string>> = {
  navigation: 'navigation',
  search: 'a form',
  contentinfo: "the site's foot",
  banner: "the site's head",
};
const NAMES =
  /^(?:nav(?:bar|igation|menu|links)?|menu|main-?menu|side-?bar|breadcrumbs?|site-?footer|footer|tool-?bar|cookies?(?:-?(?:bar|banner|notice))?|share|sharing|social|skip-?links?|wm-ipp(?:-base)?)$/iu;

/** Why an element's words are left out; null where they are the text's. */
export function boilerplateReason(element: Element, insideArticle: boolean): string | null {
  // Words inside a line are the line's, whatever they are called.
  if (!isBlockElement(element)) return null;
  const byTag = TAGS[element.tagName];
  if (byTag !== undefined) return byTag;
  if (element.tagName === 'footer' && !insideArticle) return "the site's foot";
  const role = ROLES[attributeOf(element, 'role') ?? ''];
  if (role !== undefined) return role;
  if (
    attributeOf(element, 'hidden') !== null ||
    /display\s*:\s*none/iu.test(attributeOf(element, 'style') ?? '')
  )
    return 'hidden words';
  if (!/^(?:div|td|table|ul|ol|section|aside|p)$/u.test(element.tagName)) return null;
  const names = `${attributeOf(element, 'id') ?? ''} ${attributeOf(element, 'class') ?? ''}`.split(/\s+/u);
  return names.some((name) => NAMES.test(name)) ? 'navigation' : null;
}

/** Whether a table holds data in rows, or only holds the page together, as most tables of old pages do. */
const LONGEST_CELL = 120;
const MOST_NODES = 5000;

/** The cells of a table of data, row by row; null where the table is there for the lay-out. */
export function readDataTable(table: Element): string[][] | null {
  const rows: string[][] = [];
  const stack: Node[] = [...table.childNodes].reverse();
  for (let seen = 0, node = stack.pop(); node !== undefined; node = stack.pop(), seen++) {
    if (seen > MOST_NODES) return null;
    if (isText(node) && /\S/u.test(node.value)) return null;
    if (!isElement(node)) continue;
    if (node.tagName === 'tr') {
      const cells = cellsOf(node);
      if (cells === null) return null;
      rows.push(cells);
    } else if (/^(?:tbody|thead|tfoot)$/u.test(node.tagName)) stack.push(...[...node.childNodes].reverse());
    else if (!/^(?:colgroup|col)$/u.test(node.tagName)) return null; // a caption's words would lose their place
  }
  const width = rows[0]?.length ?? 0;
  const isEven = rows.length >= 2 && width >= 2 && rows.every((row) => row.length === width);
  return isEven &&
    rows.some((row) => row.some((cell) => cell !== '')) &&
    (rows[0] ?? []).some((cell) => cell !== '')
    ? rows
    : null;
}

function cellsOf(row: Element): string[] | null {
  const cells: string[] = [];
  for (const cell of row.childNodes) {
    if (isText(cell) && /\S/u.test(cell.value)) return null;
    if (!isElement(cell)) continue;
    if (cell.tagName !== 'td' && cell.tagName !== 'th') return null;
    if (attributeOf(cell, 'colspan') !== null || attributeOf(cell, 'rowspan') !== null) return null;
    const text = cellText(cell);
    if (text === null || text.length > LONGEST_CELL) return null;
    cells.push(text);
  }
  return cells;
}

/** The words of a cell that holds words alone; null where it holds blocks, pictures or another table. */
function cellText(cell: Element): string | null {
  let text = '';
  const stack: Node[] = [...cell.childNodes].reverse();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (isText(node)) text += node.value;
    else if (isElement(node)) {
      // A cell of a Word file is a paragraph; two of them are no cell of data.
      if (node.tagName === 'p' && text.trim() !== '') return null;
      if (!/^(?:p|a|b|i|em|strong|font|span|small|big|tt|u|nobr)$/u.test(node.tagName)) return null;
      stack.push(...[...node.childNodes].reverse());
    }
    if (text.length > 4 * LONGEST_CELL) return null;
  }
  return text.replace(/[ \t\n\f\r]+/gu, ' ').trim();
}
