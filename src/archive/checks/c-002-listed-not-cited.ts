import { type Check, findingAt } from './check.ts';

export const listedNotCited: Check = {
  code: 'c-002',
  severity: 'warning',
  rule: 'What stands under cites is cited in the text, in the essay’s own voice.',
  reason: 'The text is the evidence. An entry without a place in it may be a slip, or words that were lost.',
  find: ({ archive }) =>
    [...archive.essays.values()].flatMap((essay) => {
      const only = archive.graph.citationsOf(essay.id).filter(({ printed }) => printed === null);
      return only.map(({ index }) =>
        findingAt(
          essay.place,
          `cites.${index}`,
          'the record lists what the text doesn’t cite in its own voice',
          'take it out, or leave it: the page shows it as ‘in the record only’',
        ),
      );
    }),
};
