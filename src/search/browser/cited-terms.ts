/** What is printed where an issue is cited that a filter asks for: its number, or the words of a work's name. */
import { readName } from '../engine/read-name.ts';
import type { StartTable } from '../format/start-table.ts';
import type { Query, Term } from '../query/query.ts';
import { readQuery } from '../query/read-query.ts';

/** Words to mark, as if they had been typed. A range that has the number within it prints it not, and has no mark. */
export function citedTerms({ filters }: Query, { series }: Pick<StartTable, 'series'>): Term[] {
  return filters.flatMap(({ name, value, not }) => {
    if (name !== 'cites' || not) return [];
    const isIssue = readName(value, series).issues.length > 0;
    const number = /\d+$/.exec(value.trim())?.[0] ?? '';
    const words = value.slice(value.lastIndexOf('/') + 1).replaceAll(/[-"]/g, ' ');
    return readQuery(isIssue ? String(Number(number)) : `"${words}"`).terms;
  });
}
