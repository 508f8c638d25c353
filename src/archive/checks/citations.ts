/** Checks of the record and the readings against the citations that the text prints. */
import { asSeriesId, issueId } from '../schema/id.ts';
import { type Check, citationCheck, type Finding, findingAt, formatTarget } from './check.ts';

export const citedNotListed: Check = {
  code: 'c-001',
  severity: 'warning',
  rule: 'What an essay cites in its own voice is listed under cites in its record.',
  reason: 'The record is what other programs and editors go by; it must not fall behind the text.',
  find: ({ archive }) =>
    [...archive.essays.values()].flatMap((essay) => {
      const listed = new Set(
        essay.record.cites.map((cite) => `${cite.series}/${'number' in cite ? cite.number : cite.work}`),
      );
      const missing = new Map<string, string>();
      for (const { via, printed, resolution } of archive.graph.citationsOf(essay.id)) {
        if (via || printed === null || resolution.kind !== 'resolved' || resolution.flags.includes('self'))
          continue;
        const { target } = resolution;
        const { series, number, work } = target;
        if (listed.has(`${series}/${number}`) || listed.has(`${series}/${work}`)) continue;
        const key = number === null ? `work: ${work}` : `number: ${number}`;
        missing.set(`{ series: ${series}, ${key} }`, formatTarget(archive, target));
      }
      return [...missing].map(([entry, name]) => {
        const message = `the text cites ${name}, and cites doesn't list it`;
        return findingAt(essay.place, 'cites', message, `add - ${entry}`);
      });
    }),
};

export const listedNotCited: Check = {
  code: 'c-002',
  severity: 'warning',
  rule: 'What is listed under cites is cited in the text, in the essay’s own voice.',
  reason: 'The text is the evidence. An entry without a place in it may be a slip, or words that were lost.',
  find: ({ archive }) =>
    [...archive.essays.values()].flatMap(({ id, place }) => {
      const only = archive.graph.citationsOf(id).filter(({ printed }) => printed === null);
      const message = 'the record lists what the text doesn’t cite in its own voice';
      const hint = 'take it out, or leave it: the page shows it as ‘in the record only’';
      return only.map(({ index }) => findingAt(place, `cites.${index}`, message, hint));
    }),
};

export const unusedReading: Check = {
  code: 'c-010',
  severity: 'warning',
  rule: 'Every reading decides about a citation that is printed as it says.',
  reason:
    'A reading without a citation is a decision about words that aren’t there; it was mistyped, or the text has changed.',
  find: ({ records, archive }) => {
    const used = new Set(
      archive.graph.citations.flatMap(({ resolution }) =>
        'reading' in resolution && resolution.reading !== undefined ? [resolution.reading] : [],
      ),
    );
    return records.readings.flatMap(({ record, place }): Finding[] => {
      const series = 'series' in record.means ? record.means.series : null;
      const unknown = `the reading means a series that is not on record, '${series}'`;
      if (series !== null && !records.series.has(asSeriesId(series)))
        return [findingAt(place, '', unknown, 'correct means')];
      if (used.has(record)) return [];
      const essay = [...archive.essays.values()].find(({ id }) => id === record.essay);
      const message = `nothing is read by this reading of '${record.printed}'`;
      if (essay === undefined) return [findingAt(place, '', message, `there is no essay '${record.essay}'`)];
      const printed = archive.graph
        .citationsOf(essay.id)
        .flatMap(({ printed }) => (printed === null ? [] : [printed.printed]));
      const known = [...new Set(printed)].map((words) => `'${words}'`).join(', ');
      const hint = `give the words exactly as one of: ${known || 'the essay has no citation'}`;
      return [findingAt(place, '', message, hint)];
    });
  },
};

export const noSuchParagraph = citationCheck(
  {
    code: 'c-011',
    rule: 'A citation that names a paragraph of a text that is held names one that is there.',
    reason:
      'A paragraph’s number is an address that stays. One that isn’t there is a slip of the pen, or was never published: the reader gets the whole text and not the words that were meant.',
  },
  ({ printed, resolution, held, locatedTarget }, { archive }) => {
    if (resolution.kind !== 'resolved' || held !== true || printed.paragraph === undefined) return null;
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
  },
);
