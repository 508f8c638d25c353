import { asPersonId } from '../schema/id.ts';
import { type Check, didYouMean, findingAt } from './check.ts';

export const unknownPerson: Check = {
  code: 'n-001',
  severity: 'error',
  rule: 'Every author of an essay has a file in people/.',
  reason: 'An author without a record has no name to show, no page, and no place in a bibliography.',
  find: ({ records, essays }) =>
    essays.flatMap(({ record, place }) =>
      record.author.flatMap((author, index) =>
        records.people.has(asPersonId(author)) || records.unreadable.has(`people/${author}`)
          ? []
          : [
              findingAt(
                place,
                `author.${index}`,
                `there is no person '${author}'`,
                didYouMean(author, records.people.keys(), 'people'),
              ),
            ],
      ),
    ),
};
