/** `calendar/<series>.csv`: `number,date,printed`, one known issue a line; `printed` may be in double quotes. */
import { CALENDAR_COLUMNS, type CalendarRow, calendarRowSchema } from '../archive/schema/calendar.ts';
import { type ReadRows, readRows } from './read-rows.ts';

export const readCalendar = (text: string, file: string): ReadRows<CalendarRow> =>
  readRows(text, file, { columns: CALENDAR_COLUMNS, schema: calendarRowSchema, code: 'r-005' });
