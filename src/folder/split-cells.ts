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
