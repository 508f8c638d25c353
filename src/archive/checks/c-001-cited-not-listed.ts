import { type Check, findingAt } from './check.ts';
import { formatTarget } from './citation-finding.ts';

export const citedNotListed: Check = {
  code: 'c-001',
  severity: 'warning',
  rule: 'What an essay cites in its own voice stands under cites in its record.',
  reason: 'The record is what other programs and keepers go by; it must not fall behind the text.',
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
      return [...missing].map(([entry, name]) =>
        findingAt(
          essay.place,
          'cites',
          `the text cites ${name}, and cites doesn't list it`,
          `add - ${entry}`,
        ),
      );
    }),
};
