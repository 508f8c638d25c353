import { listAddresses } from '../ledger/addresses-of.ts';
import { findSuccessor } from '../ledger/find-successor.ts';
import type { AddressRow } from '../schema/ledger.ts';
import { type Check, type CheckInput, closestWord, type Finding, findingAt } from './check.ts';

export const lostAddress: Check = {
  code: 'l-002',
  severity: 'error',
  rule: 'An address once published works for ever: what stood there stands there, or it leads on.',
  reason: 'Links, footnotes and bibliographies elsewhere can’t be mended from here.',
  find: (input) => {
    const { records, essays, archive } = input;
    const standing = new Set(listAddresses(archive).keys());
    const former = new Set(essays.flatMap(({ record }) => record.formerly));
    return records.ledger.addresses.flatMap(({ record, place }): Finding[] => {
      const { address, leads } = record;
      if (standing.has(address) || former.has(address) || isUnreadable(record, input)) return [];
      if (leads === '')
        return [
          findingAt(
            place,
            '',
            `'${address}' was published, and nothing stands there now`,
            remedy(record, standing, input),
          ),
        ];
      if (standing.has(leads) || LISTS.has(leads)) return [];
      const message = `'${address}' leads to '${leads}', where nothing stands`;
      return [findingAt(place, '', message, `lead it to what stands: ${lineFor(record, standing)}`)];
    });
  },
};

/** Pages that are there whatever the archive holds. */
const LISTS: ReadonlySet<string> = new Set(['people', 'sources', 'years', 'about', 'search']);

/** What can't be read for another reason is told of there; what essays make known can't be asked until all are read. */
function isUnreadable({ address, kind }: AddressRow, { records, essays }: CheckInput): boolean {
  const { essayFiles } = records.ledger;
  if (kind === 'issue' || kind === 'work' || kind === 'year') return essays.length < essayFiles.size;
  return records.unreadable.has(address) || essayFiles.has(address);
}

function remedy(row: AddressRow, standing: ReadonlySet<string>, { records, essays }: CheckInput): string {
  const line = `this line '${lineFor(row, standing)}'`;
  const { address, kind } = row;
  if (kind === 'essay') {
    const formerly = `formerly: ["${address}"]`;
    const ledger = records.ledger.orphans.get(address);
    const successor = ledger === undefined ? null : findSuccessor(ledger, essays);
    if (successor !== null) return `${successor.place.file} has its words; add there the line '${formerly}'`;
    return `bring essays/${address}.md back; where it has moved, add there the line '${formerly}'; where it is gone for good, make ${line}`;
  }
  if (kind === 'issue') {
    const [series = '', number = ''] = address.split('/');
    return `make ${line}; or, where its date is known, add number ${number} with it to calendar/${series}.csv`;
  }
  if (kind === 'series') return `bring series/${address}.yaml back, and name it in archive.yaml`;
  return `make ${line}; or bring back what stood there`;
}

/** The row, leading to the address that is most like it, or to the nearest above it where something stands. */
function lineFor({ address, kind }: AddressRow, standing: ReadonlySet<string>): string {
  const folder = above(address);
  const like = kind === 'person' || kind === 'source' ? closestWord(address, within(folder, standing)) : null;
  let leads = like ?? folder;
  while (leads !== '' && !standing.has(leads) && !LISTS.has(leads)) leads = above(leads);
  return `${address},${kind},${leads || 'search'}`;
}

const above = (address: string): string => address.slice(0, Math.max(0, address.lastIndexOf('/')));

const within = (folder: string, addresses: Iterable<string>): string[] =>
  [...addresses].filter((address) => address.startsWith(`${folder}/`));
