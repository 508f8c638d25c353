/** Whether a table holds data in rows, or only holds the page together, as most tables of old pages do. */
import { attributeOf, type Element, isElement, isText, type Node } from './tree.ts';

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
