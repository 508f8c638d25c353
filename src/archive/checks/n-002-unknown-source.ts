import { asSourceId } from '../schema/id.ts';
import { type Check, didYouMean, findingAt } from './check.ts';

export const unknownSource: Check = {
  code: 'n-002',
  severity: 'error',
  rule: 'Every source that an essay names has a file in sources/.',
  reason: 'A source without a record has no title to show and no page.',
  find: ({ records, essays }) =>
    essays.flatMap(({ record, place }) =>
      record.sources.flatMap(({ source }, index) =>
        records.sources.has(asSourceId(source)) || records.unreadable.has(`sources/${source}`)
          ? []
          : [
              findingAt(
                place,
                `sources.${index}.source`,
                `there is no source '${source}'`,
                didYouMean(source, records.sources.keys(), 'sources'),
              ),
            ],
      ),
    ),
};
