/** An issue as it is offered: its name, where it is, when it came out, whether it is held. */
import { formatIssueDate } from '../../archive/format-date.ts';
import { type ListedIssue, type ListedSeries, WORKED_OUT } from '../issue-list.ts';

export interface OfferedIssue {
  /** `EPSR 1254`. */
  readonly name: string;
  /** Its address, below the site's base. */
  readonly path: string;
  /** In words, or ''. */
  readonly date: string;
  readonly held: boolean;
}

export interface Offer {
  readonly issues: readonly OfferedIssue[];
  /** Sentences beside the issues, or in the place of them. */
  readonly remarks: readonly string[];
}

export function offerIssue(
  { id, label }: Pick<ListedSeries, 'id' | 'label'>,
  [number, date, held, slug]: ListedIssue,
): OfferedIssue {
  const worked = date.startsWith(WORKED_OUT);
  return {
    name: `${label} ${number}`,
    // An issue of one essay is that essay to a reader.
    path: slug === undefined ? `${id}/${number}/` : `${id}/${number}/${slug}/`,
    date:
      date === ''
        ? ''
        : formatIssueDate({
            date: worked ? date.slice(1) : date,
            kind: worked ? 'worked-out' : 'printed',
            within: 0,
          }),
    held: held > 0,
  };
}
