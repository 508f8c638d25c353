/** What quotes an issue, as passages for its list of who cites it: the first words quoted, with their place. */
import type { Archive, Issue } from '../archive.ts';
import type { Quotation } from '../quotation/quotation.ts';
import type { Passage } from './passage.ts';

/** Words of a quotation that are shown; the rest stands in the essay. */
const SHOWN = 40;

/** The quotations that lead to an issue from elsewhere, or whose citation names it where it isn't held. */
export function quotationsOfIssue(
  { quotations }: Archive,
  { held, series, number, essays }: Issue,
): Quotation[] {
  if (!held) return quotations.naming(series, number).filter(({ verdict }) => verdict === 'not-held');
  return essays.flatMap((id) => quotations.quoting(id)).filter(({ essay }) => !essays.includes(essay));
}

export function quotationAsPassage({ found }: Quotation): Passage {
  const words = found.text.split(/\s+/);
  const isAll = words.length <= SHOWN;
  return {
    before: '',
    printed: words.slice(0, SHOWN).join(' '),
    after: isAll ? '' : ' \u2026',
    from: found.start,
    to: found.end,
  };
}
