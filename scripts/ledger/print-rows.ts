/** Records as CSV under the names of their columns (RFC 4180, with plain line feeds). */
export function printRows<Column extends string>(
  columns: readonly Column[],
  rows: readonly Readonly<Record<Column, string | number>>[],
): string {
  const lines = rows.map((row) => columns.map((column) => cell(String(row[column]))).join(','));
  return [columns.join(','), ...lines, ''].join('\n');
}

const cell = (value: string): string => (/[",]/.test(value) ? `"${value.replaceAll('"', '""')}"` : value);
