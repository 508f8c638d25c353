import { issueId } from '../schema/id.ts';
import type { Check } from './check.ts';
import { findInCitations, formatTarget } from './citation-finding.ts';

export const noSuchParagraph: Check = {
  code: 'c-011',
  severity: 'warning',
  rule: 'A citation that names a paragraph of a text that is held names one that is there.',
  reason:
    'A paragraph’s number is an address that stays. One that isn’t there is a slip of the pen, or was never published: the reader gets the whole text and not the words that were meant.',
  find: ({ archive }) =>
    findInCitations(archive, ({ printed, resolution, held, locatedTarget }) => {
      if (resolution.kind !== 'resolved' || held !== true || printed?.paragraph === undefined) return null;
      if (locatedTarget?.paragraph === printed.paragraph) return null;
      const { series, number } = resolution.target;
      const essays = number === null ? [] : (archive.issues.get(issueId(series, number))?.essays ?? []);
      const target = formatTarget(archive, resolution.target);
      return {
        message:
          essays.length > 1
            ? `'${printed.printed}': not just one of the ${essays.length} essays of ${target} has a paragraph ${printed.paragraph.slice(1)}`
            : `'${printed.printed}': ${target} has no paragraph ${printed.paragraph.slice(1)}`,
        hint: 'look at the numbers in the margin of its page; the citation leads to the whole text',
      };
    }),
};
