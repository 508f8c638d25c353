import { RESERVED_WORDS } from '../urls.ts';
import { familyMember } from '../works.ts';
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

export const sameAddress: Check = {
  code: 'a-002',
  severity: 'error',
  rule: 'No two things have one address: essays, their former ids, works, and the pages of the archive.',
  reason: 'Only one of the two would be published; the other would be lost without a word.',
  find: ({ records, essays }) => {
    const findings: Finding[] = [];
    const taken = new Map<string, string>();
    for (const { id, place } of essays) {
      const other = taken.get(id);
      if (other !== undefined)
        findings.push(
          findingAt(
            place,
            '',
            `the address of this essay is taken by ${other}`,
            'rename one of the two files',
          ),
        );
      taken.set(id, place.file);
    }
    for (const { id, place, record } of essays)
      record.formerly.forEach((former, index) => {
        const at = `formerly.${index}`;
        if (!/^[a-z0-9-]+\/(?:[1-9]\d*|unnumbered)\/[a-z0-9-]+$/.test(former))
          findings.push(
            findingAt(place, at, `'${former}' is no id of an essay`, 'write it as <series>/<number>/<slug>'),
          );
        const other = taken.get(former);
        if (other !== undefined)
          findings.push(
            findingAt(
              place,
              at,
              `'${former}' is the address of ${other}`,
              former === id ? 'take it out: the essay stands there now' : 'one of the two has to go',
            ),
          );
        else taken.set(former, `${place.file} (formerly)`);
      });
    for (const [id, { record, place }] of records.series) {
      const works = new Set<string>();
      record.works.forEach((work, index) => {
        if (
          works.has(work.id) ||
          familyMember({ ...record, works: record.works.filter((other) => other !== work) }, work.id) !== null
        )
          findings.push(
            findingAt(
              place,
              `works.${index}.id`,
              `two works of '${id}' have the address '${work.id}'`,
              'rename one of them',
            ),
          );
        works.add(work.id);
      });
    }
    return findings;
  },
};
