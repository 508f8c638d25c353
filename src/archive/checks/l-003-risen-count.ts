import { countOpen } from '../ledger/count-open.ts';
import { type Check, findingAt } from './check.ts';

export const risenCount: Check = {
  code: 'l-003',
  severity: 'warning',
  rule: 'What is still open may only become less: unresolved citations, and sources that nobody has confirmed.',
  reason:
    'What is left open is easily left for good; a count that may only fall makes a new case seen on the day it arises.',
  find: ({ records, archive }) => {
    const open = countOpen(archive);
    return records.ledger.counts.flatMap(({ record: { what, most }, place }) =>
      open[what] <= most
        ? []
        : [
            findingAt(
              place,
              '',
              `there are ${open[what]} ${what}, and there were ${most} when last published`,
              `settle ${open[what] - most} of them; or make this line '${what},${open[what]},' with the reason after the comma`,
            ),
          ],
    );
  },
};
