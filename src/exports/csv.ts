/**
 * Comma-separated values that a spreadsheet opens right: a byte order mark, so that it reads UTF-8; CRLF; and no
 * cell that it would take for a formula, whoever wrote the words.
 */
const BYTE_ORDER_MARK = '\uFEFF';
/** What makes a spreadsheet calculate: a cell may begin so only behind an apostrophe. */
const FORMULA = /^[=+\-@\t\r]/;

/** What a cell may hold only in quotes. LibreOffice by default parts cells at semicolons and tabs as well. */
const QUOTED = /[",;\t\r\n]/;

export type Cell = string | number | boolean | null;

export function toCsv(columns: readonly string[], rows: readonly (readonly Cell[])[]): string {
  return BYTE_ORDER_MARK + [columns, ...rows].map((row) => `${row.map(writeCell).join(',')}\r\n`).join('');
}

function writeCell(cell: Cell): string {
  if (cell === null) return '';
  if (typeof cell !== 'string') return String(cell);
  const safe = FORMULA.test(cell) ? `'${cell}` : cell;
  return QUOTED.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
