/** That no issue of a number is known: there is no page of it to be offered. */
import type { ListedSeries } from '../issue-list.ts';

export function tellUnknown(number: number, { label, issues }: ListedSeries): string {
  const [first, last] = [issues[0]?.[0], issues.at(-1)?.[0]];
  if (first === undefined || last === undefined) return `No issue of ${label} is known.`;
  const where = number < first || number > last ? 'lies outside' : 'is not in';
  return `${label} ${number} ${where} the known run, which goes from ${first} to ${last}.`;
}
