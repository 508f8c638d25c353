import { type Check, findingAt } from './check.ts';

export const missingLedger: Check = {
  code: 'l-004',
  severity: 'error',
  rule: 'Every essay that was published has its ledger.',
  reason:
    'Without the file its paragraphs would be counted anew, and a number that was cited could pass to other words unseen.',
  find: ({ records, essays }) => {
    const without = new Map(
      essays
        .filter(({ ledger }) => ledger === undefined)
        .flatMap(({ id, record }) => [id, ...record.formerly].map((address) => [address, id] as const)),
    );
    return records.ledger.addresses.flatMap(({ record: { address, kind }, place }) => {
      const essay = without.get(address);
      if (kind !== 'essay' || essay === undefined) return [];
      return [
        findingAt(
          place,
          '',
          `'${address}' was published, and ledger/${address}.csv, which remembers its paragraphs, is missing`,
          'bring that file back from your copy or its history; where it is lost for good, take this line away, and npm run ledger counts the paragraphs anew',
        ),
      ];
    });
  },
};
