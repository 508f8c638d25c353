/** `calendar/<series>.csv`: `number,date,printed`, one known issue a line; `printed` may be in double quotes. */
import type { Problem } from '../archive/problem.ts';
import type { Placed } from '../archive/records.ts';
import { CALENDAR_COLUMNS, type CalendarRow, calendarRowSchema } from '../archive/schema/calendar.ts';
import { validate } from './validate.ts';

export function readCalendar(
  text: string,
  file: string,
): { rows: Placed<CalendarRow>[]; problems: Problem[] } {
  const rows: Placed<CalendarRow>[] = [];
  const problems: Problem[] = [];
  const [head, ...lines] = text.split('\n');
  if (head !== CALENDAR_COLUMNS.join(','))
    problems.push({
      code: 'r-005',
      severity: 'error',
      file,
      line: 1,
      message: `the first line is '${head ?? ''}'`,
      hint: `it names the columns: ${CALENDAR_COLUMNS.join(',')}`,
    });
  lines.forEach((line, index) => {
    if (line.trim() === '') return;
    const place = { file, lines: { '': index + 2 } };
    const cells = splitCells(line);
    if (cells === null || cells.length !== CALENDAR_COLUMNS.length) {
      problems.push({
        code: 'r-005',
        severity: 'error',
        file,
        line: index + 2,
        message: `this line has ${cells?.length ?? 'an unknown number of'} cells, not ${CALENDAR_COLUMNS.length}`,
        hint: `${CALENDAR_COLUMNS.join(',')}; put double quotes round printed words that hold a comma`,
      });
      return;
    }
    const value = Object.fromEntries(CALENDAR_COLUMNS.map((column, at) => [column, cells[at]]));
    const validated = validate(calendarRowSchema, value, place);
    if ('record' in validated) rows.push({ record: validated.record, place });
    else problems.push(...validated.problems);
  });
  return { rows, problems };
}

/** The cells of a line; null where a quote isn't closed. */
function splitCells(line: string): string[] | null {
  const cells: string[] = [];
  for (let at = 0; at <= line.length; ) {
    if (line[at] === '"') {
      const match = /^"((?:[^"]|"")*)"(?:,|$)/.exec(line.slice(at));
      if (match === null) return null;
      cells.push((match[1] ?? '').replace(/""/g, '"'));
      at += match[0].length;
      if (!match[0].endsWith(',')) break;
    } else {
      const end = line.indexOf(',', at);
      cells.push(line.slice(at, end < 0 ? undefined : end));
      if (end < 0) break;
      at = end + 1;
    }
  }
  return cells;
}
