/** `calendar/<series>.csv`: `number,date,printed`, one known issue a line; `printed` may be in double quotes. */
import { CALENDAR_COLUMNS, type CalendarRow, calendarRowSchema } from '../archive/schema/calendar.ts';
import { controlProblem } from './control-problem.ts';
import { type ReadRows, readRows } from './read-rows.ts';

export function readCalendar(text: string, file: string): ReadRows<CalendarRow> {
  const shape = { columns: CALENDAR_COLUMNS, schema: calendarRowSchema, code: 'r-005' };
  const { rows, problems } = readRows(text, file, shape);
  const controls = text
    .split('\n')
    .flatMap((line, index) => controlProblem(line, 'this line', file, index + 1) ?? []);
  return { rows, problems: [...problems, ...controls] };
}
