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
      for (const [index, work] of record.works.entries()) {
        const add = (message: string, advice: string): unknown =>
          findings.push(findingAt(place, `works.${index}.id`, message, advice));
        if (RESERVED_WORDS.has(work.id)) add(`the name '${work.id}' is reserved`, hint('work'));
        if (/^\d+$/.test(work.id))
          add(`'${work.id}' is the address of an issue`, 'give the work a name with letters');
      }
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
      const message = `the address of this essay is taken by ${other}`;
      if (other !== undefined) findings.push(findingAt(place, '', message, 'rename one of the two files'));
      taken.set(id, place.file);
    }
    for (const { id, place, record } of essays)
      for (const [index, former] of record.formerly.entries()) {
        const add = (message: string, advice: string): unknown =>
          findings.push(findingAt(place, `formerly.${index}`, message, advice));
        if (!/^[a-z0-9-]+\/(?:[1-9]\d*|unnumbered)\/[a-z0-9-]+$/.test(former))
          add(`'${former}' is no id of an essay`, 'write it as <series>/<number>/<slug>');
        const other = taken.get(former);
        const advice = former === id ? 'take it out: the essay has this id now' : 'one of the two has to go';
        if (other !== undefined) add(`'${former}' is the address of ${other}`, advice);
        else taken.set(former, `${place.file} (formerly)`);
      }
    for (const [id, { record, place }] of records.series) {
      const works = new Set<string>();
      for (const [index, work] of record.works.entries()) {
        const others = { ...record, works: record.works.filter((other) => other !== work) };
        const message = `two works of '${id}' have the address '${work.id}'`;
        if (works.has(work.id) || familyMember(others, work.id) !== null)
          findings.push(findingAt(place, `works.${index}.id`, message, 'rename one of them'));
        works.add(work.id);
      }
    }
    return findings;
  },
};
