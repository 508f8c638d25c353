/** The cells of a line of CSV (RFC 4180, without line ends in cells); null where a quote isn't closed. */
export function parseCsvLine(line: string): string[] | null {
  const cells: string[] = [];
  for (let at = 0; at <= line.length; ) {
    if (line[at] === '"') {
      const end = closingQuote(line, at + 1);
      if (end === null) return null;
      cells.push(line.slice(at + 1, end).replace(/""/g, '"'));
      at = end + 2;
      if (line[end + 1] === undefined) break;
    } else {
      const end = line.indexOf(',', at);
      cells.push(line.slice(at, end < 0 ? undefined : end));
      if (end < 0) break;
      at = end + 1;
    }
  }
  return cells;
}

/** The place of the quote that ends a cell: one that isn't doubled, and that a comma or the line's end follows. */
function closingQuote(line: string, from: number): number | null {
  for (let at = line.indexOf('"', from); at >= 0; at = line.indexOf('"', at + 1)) {
    if (line[at + 1] === '"') at++;
    else return line[at + 1] === undefined || line[at + 1] === ',' ? at : null;
  }
  return null;
}

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

/** Records as CSV under the names of their columns (RFC 4180, with plain line feeds). */
export function printRows<Column extends string>(
  columns: readonly Column[],
  rows: readonly Readonly<Record<Column, string | number>>[],
): string {
  const lines = rows.map((row) => columns.map((column) => cell(String(row[column]))).join(','));
  return [columns.join(','), ...lines, ''].join('\n');
}

const cell = (value: string): string => (/[",]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
