/** Dates in the archive's own style: day, month, year, in words, to the precision known. */
import { formatDate } from '../../algorithms/dates.ts';
import type { IssueDate } from '../types.ts';

export { formatDate };

/** An estimated date begins with 'about'. */
export const formatIssueDate = ({ date, kind }: IssueDate): string =>
  kind === 'worked-out' ? `about ${formatDate(date)}` : formatDate(date);
