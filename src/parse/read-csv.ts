/** Parses a CSV file with a header into records with their lines; invalid lines are problems. */
import type { z } from 'zod';
import { parseCsvLine } from '../algorithms/csv.ts';
import type { Problem } from '../archive/problem.ts';
import type { Located } from '../archive/records.ts';
import { CALENDAR_COLUMNS, type CalendarRow, calendarRowSchema } from '../archive/schema/calendar.ts';
import { errorAt } from './problems.ts';
import { controlProblem } from './read-yaml.ts';
import { validate } from './validate.ts';

export interface CsvSchema<Schema extends z.ZodType> {
  readonly columns: readonly string[];
  readonly schema: Schema;
  /** Code of the problem if a line doesn't have these columns. */
  readonly code: string;
  /** Whether the last line must have a line end, because a program wrote the file: without one it is truncated. */
  readonly requiresFinalNewline?: boolean;
}

export interface ReadRows<Row> {
  readonly rows: Located<Row>[];
  readonly problems: Problem[];
}

export function readRows<Schema extends z.ZodType>(
  text: string,
  file: string,
  { columns, schema, code, requiresFinalNewline = false }: CsvSchema<Schema>,
): ReadRows<z.output<Schema>> {
  const rows: Located<z.output<Schema>>[] = [];
  const problems: Problem[] = [];
  const header = columns.join(',');
  const [head, ...lines] = text.split('\n');
  const report = (line: number, message: string, hint: string): void =>
    void problems.push(errorAt(code, file, line, message, hint));
  if (head !== header) report(1, `the first line is '${head ?? ''}'`, `it names the columns: ${header}`);
  if (requiresFinalNewline && !text.endsWith('\n'))
    report(
      lines.length + 1,
      'the last line has no end: the file may have been cut off here',
      'hold it against your copy or its history; where it is whole, end it with a line end',
    );
  for (const [index, line] of lines.entries()) {
    if (line.trim() === '') continue;
    const cells = parseCsvLine(line);
    if (cells === null || cells.length !== columns.length) {
      const count = cells?.length ?? 'an unknown number of';
      const hint = `${header}; put double quotes round words that hold a comma`;
      report(index + 2, `this line has ${count} cells, not ${columns.length}`, hint);
      continue;
    }
    const place = { file, lines: { '': index + 2 } };
    const value = Object.fromEntries(columns.map((column, at) => [column, cells[at]]));
    const validated = validate(schema, value, place);
    if ('record' in validated) rows.push({ record: validated.record, place });
    else problems.push(...validated.problems);
  }
  return { rows, problems };
}

/** Parses `calendar/<series>.csv`: `number,date,printed`, one known issue a line. */
export function readCalendar(text: string, file: string): ReadRows<CalendarRow> {
  const shape = { columns: CALENDAR_COLUMNS, schema: calendarRowSchema, code: 'r-005' };
  const { rows, problems } = readRows(text, file, shape);
  const controls = text
    .split('\n')
    .flatMap((line, index) => controlProblem(line, 'this line', file, index + 1) ?? []);
  return { rows, problems: [...problems, ...controls] };
}
