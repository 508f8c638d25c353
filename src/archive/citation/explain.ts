/** Explains to readers why a citation can't be followed as printed. */
import { formatDate, formatIssueDate } from '../format/dates.ts';
import { issueId } from '../schema/id.ts';
import type { Archive } from '../types.ts';
import type { Citation, CitationFlag } from './types.ts';

/** The reason why it is unresolved, or how number and date disagree; null if neither applies. */
export function explainIssue(citation: Citation, archive: Archive): string | null {
  const { resolution } = citation;
  if (resolution.kind === 'ambiguous' || resolution.kind === 'unknown') return resolution.reason;
  return explainDate(citation, archive);
}

function explainDate({ resolution }: Citation, archive: Archive): string | null {
  if (resolution.kind !== 'resolved' || resolution.differs === undefined) return null;
  const { target, differs, reading } = resolution;
  const label = archive.series.get(target.series)?.label ?? target.series;
  const issue =
    target.number === null ? undefined : archive.issues.get(issueId(target.series, target.number));
  const { numberFitsDate, dateFitsNumber } = differs;
  const date = issue?.date == null ? formatDate(numberFitsDate ?? '') : formatIssueDate(issue.date);
  const parts = [
    numberFitsDate === null
      ? ''
      : `By the calendar ${label} ${target.number} is ${date}${
          dateFitsNumber === null ? '.' : `, and that date would be ${label} ${dateFitsNumber}.`
        }`,
    reading === undefined ? 'The number is followed.' : reading.grounds,
  ];
  return parts.filter((part) => part !== '').join(' ');
}

export const hasFlag = ({ resolution }: Citation, flag: CitationFlag): boolean =>
  resolution.kind === 'resolved' && resolution.flags.includes(flag);
