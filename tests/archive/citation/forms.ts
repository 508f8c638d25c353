/**
 * Printed forms with what they mean: the specification of the grammar, by example. Real ones are those of the
 * review and its mastheads; the others are their families. ⟦ and ⟧ mark the span that is a citation; a third of
 * the rows have none, and must stay so.
 */
import { brackets } from './forms/brackets.ts';
import { dates } from './forms/dates.ts';
import { mastheads } from './forms/mastheads.ts';
import type { FormRow } from './forms/meaning.ts';
import { names } from './forms/names.ts';
import { notCitations } from './forms/not-citations.ts';
import { numbers } from './forms/numbers.ts';
import { numbersWithDates } from './forms/numbers-with-dates.ts';
import { otherSeries } from './forms/other-series.ts';
import { relations } from './forms/relations.ts';
import { seen } from './forms/seen.ts';
import { works } from './forms/works.ts';

export const FORMS: readonly FormRow[] = [
  ...seen,
  ...numbers,
  ...numbersWithDates,
  ...brackets,
  ...names,
  ...dates,
  ...works,
  ...relations,
  ...otherSeries,
  ...mastheads,
  ...notCitations,
];
