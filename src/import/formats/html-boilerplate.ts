/** Boilerplate detection from markup: navigation, forms, banners, footers. Dropped, and listed in the report. */
import {
  attributeOf,
  childrenOf,
  type Element,
  isBlockElement,
  isElement,
  isText,
  type Node,
} from './html-tree.ts';

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
const NAMED = new Set(['div', 'td', 'table', 'ul', 'ol', 'section', 'aside', 'p']);
const NAMES =
  /^(?:nav(?:bar|igation|menu|links)?|menu|main-?menu|side-?bar|breadcrumbs?|site-?footer|footer|tool-?bar|cookies?(?:-?(?:bar|banner|notice))?|share|sharing|social|skip-?links?|wm-ipp(?:-base)?)$/iu;

/** Why a block is boilerplate, by its tag, role, visibility or class; null if it is text. */
export function boilerplateReason(element: Element, insideArticle: boolean): string | null {
  if (!isBlockElement(element)) return null;
  const { tagName } = element;
  const byTag = TAGS[tagName] ?? (tagName === 'footer' && !insideArticle ? "the site's foot" : undefined);
  const reason = byTag ?? ROLES[attributeOf(element, 'role') ?? ''];
  if (reason !== undefined) return reason;
  const isHidden =
    attributeOf(element, 'hidden') !== null ||
    /display\s*:\s*none/iu.test(attributeOf(element, 'style') ?? '');
  if (isHidden) return 'hidden words';
  if (!NAMED.has(tagName)) return null;
  const names = `${attributeOf(element, 'id') ?? ''} ${attributeOf(element, 'class') ?? ''}`.split(/\s+/u);
  return names.some((name) => NAMES.test(name)) ? 'navigation' : null;
}

const MAX_CELL_LENGTH = 120;
const MAX_TABLE_NODES = 5000;

/** The cells of a data table by row; null for a layout table, as most tables of old pages are. */
export function readDataTable(table: Element): string[][] | null {
  const rows: string[][] = [];
  const stack: Node[] = table.childNodes.toReversed();
  for (let seen = 0, node = stack.pop(); node !== undefined; node = stack.pop(), seen++) {
    if (seen > MAX_TABLE_NODES || hasText(node)) return null;
    if (!isElement(node)) continue;
    if (node.tagName === 'tr') {
      const cells = cellsOf(node);
      if (cells === null) return null;
      rows.push(cells);
    } else if (/^(?:tbody|thead|tfoot)$/u.test(node.tagName)) stack.push(...node.childNodes.toReversed());
    else if (!/^(?:colgroup|col)$/u.test(node.tagName)) return null; // the words of a caption would change places
  }
  const [head = []] = rows;
  const isEven = rows.length >= 2 && head.length >= 2 && rows.every((row) => row.length === head.length);
  return isEven && head.some((cell) => cell !== '') ? rows : null;
}

const hasText = (node: Node): boolean => isText(node) && /\S/u.test(node.value);

function cellsOf(row: Element): string[] | null {
  if (row.childNodes.some(hasText)) return null;
  const cells = row.childNodes.filter(isElement).map((cell) => {
    const isSingle = attributeOf(cell, 'colspan') === null && attributeOf(cell, 'rowspan') === null;
    return isSingle && /^t[dh]$/u.test(cell.tagName) ? cellText(cell) : null;
  });
  return cells.every((cell) => cell !== null && cell.length <= MAX_CELL_LENGTH) ? (cells as string[]) : null; // no null
}

const INLINE = /^(?:p|a|b|i|em|strong|font|span|small|big|tt|u|nobr)$/u;

/** Null if a cell holds blocks, pictures or another table. */
function cellText(cell: Element): string | null {
  let text = '';
  const stack: Node[] = cell.childNodes.toReversed();
  for (let node = stack.pop(); node !== undefined; node = stack.pop()) {
    if (isText(node)) text += node.value;
    else if (isElement(node)) {
      // A cell of a Word file holds a paragraph; a cell of data doesn't hold two.
      if (!INLINE.test(node.tagName) || (node.tagName === 'p' && text.trim() !== '')) return null;
      stack.push(...childrenOf(node).toReversed());
    }
    if (text.length > 4 * MAX_CELL_LENGTH) return null;
  }
  return text.replace(/[ \t\n\f\r]+/gu, ' ').trim();
}
