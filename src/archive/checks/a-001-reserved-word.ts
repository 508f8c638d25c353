import { RESERVED_WORDS } from '../urls.ts';
import { type Check, type Finding, findingAt } from './check.ts';

const hint = (kind: string): string =>
  `give the ${kind} another name; the site itself uses: ${[...RESERVED_WORDS].join(', ')}`;

export const reservedWord: Check = {
  code: 'a-001',
  severity: 'error',
  rule: 'No series, work or essay takes a name that the site itself uses in addresses.',
  reason: 'The address would be taken from the page that the site needs there, or the page from it.',
  find: ({ records, essays }) => {
    const findings: Finding[] = [];
    for (const [id, { record, place }] of records.series) {
      if (RESERVED_WORDS.has(id))
        findings.push(findingAt(place, '', `the name '${id}' is reserved`, hint('series')));
      record.works.forEach((work, index) => {
        if (RESERVED_WORDS.has(work.id))
          findings.push(
            findingAt(place, `works.${index}.id`, `the name '${work.id}' is reserved`, hint('work')),
          );
        if (/^\d+$/.test(work.id))
          findings.push(
            findingAt(
              place,
              `works.${index}.id`,
              `'${work.id}' is the address of an issue`,
              'give the work a name with letters',
            ),
          );
      });
    }
    for (const { slug, place } of essays)
      if (RESERVED_WORDS.has(slug))
        findings.push(findingAt(place, '', `the name '${slug}' is reserved`, hint('essay')));
    return findings;
  },
};
