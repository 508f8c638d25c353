/** Comma-separated values (RFC 4180). */

/** The cells of one line, none with a line end; null if a quote isn't closed. */
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

/** The index of the quote that ends a cell: not doubled, and followed by a comma or the line's end. */
function closingQuote(line: string, from: number): number | null {
  for (let at = line.indexOf('"', from); at >= 0; at = line.indexOf('"', at + 1)) {
    if (line[at + 1] === '"') at++;
    else return line[at + 1] === undefined || line[at + 1] === ',' ? at : null;
  }
  return null;
}

/**
 * For spreadsheets: a byte order mark, so that they read UTF-8; CRLF; and an apostrophe before each cell that they
 * would calculate as a formula.
 */
const BYTE_ORDER_MARK = '\uFEFF';
const FORMULA = /^[=+\-@\t\r]/;

/** LibreOffice by default splits cells at semicolons and tabs, too. */
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

/** Records under the names of their columns, with plain line feeds. */
export function printRows<Column extends string>(
  columns: readonly Column[],
  rows: readonly Readonly<Record<Column, string | number>>[],
): string {
  const lines = rows.map((row) => columns.map((column) => cell(String(row[column]))).join(','));
  return [columns.join(','), ...lines, ''].join('\n');
}

const cell = (value: string): string => (/[",]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
