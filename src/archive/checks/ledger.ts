import { findSuccessor } from '../ledger/find-successor.ts';
import { firstWordsKey, normalizeWords } from '../ledger/fingerprint.ts';
import { countOpen, listAddresses } from '../ledger/known-addresses.ts';
import type { ReadEssay } from '../records.ts';
import type { AddressRow } from '../schema/ledger.ts';
import { type Check, type CheckInput, closestId, type Finding, findingAt } from './check.ts';

/** So many paragraphs are named as what one may have become. */
const CHOICES = 4;

export const unmatchedParagraph: Check = {
  code: 'l-001',
  severity: 'error',
  rule: 'It is certain what has become of each paragraph that was published.',
  reason:
    'A number that passes to another paragraph makes every citation of it wrong; so a person says what has become of it.',
  find: ({ essays }) =>
    essays.flatMap((essay) =>
      (essay.text.published?.unmatched ?? []).map(({ anchor, candidates }) =>
        ambiguityProblem(essay, anchor, candidates),
      ),
    ),
};

/** Each choice is the line of the ledger as it would then be. */
function ambiguityProblem(
  { text, ledger, place }: ReadEssay,
  anchor: string,
  candidates: readonly number[],
): Finding {
  const entry = ledger?.entries.find((known) => known.anchor === anchor);
  const { words = '', fingerprint = '', line = 1 } = entry ?? {};
  const could = candidates.slice(0, CHOICES).flatMap((index) => {
    const paragraph = text.paragraphs[index];
    return paragraph === undefined
      ? []
      : [
          {
            line: paragraph.line,
            row: `${anchor},${distinguishingPrefix(paragraph.text, others(text, index))},,stands`,
          },
        ];
  });
  const kept = could.map(({ line, row }) => `where it is the paragraph on line ${line} now, '${row}'`);
  const gone = `where it was taken out, '${anchor},${words},${fingerprint},gone'`;
  return {
    file: ledger?.file ?? place.file,
    line,
    message: `${anchor} ('${words} …') was published, and what has become of it in ${place.file} isn't certain`,
    hint: `make this line, ${[...kept, gone].join('; ')}`,
  };
}

/** As many first words as tell a paragraph from the others; of one that stands twice, those it has. */
function distinguishingPrefix(text: string, others: readonly string[]): string {
  for (let count = LEAST; count <= MOST; count *= 2) {
    const words = firstWordsKey(text, count);
    const folded = normalizeWords(words);
    if (!others.some((other) => other.startsWith(folded))) return words;
  }
  return firstWordsKey(text, MOST);
}

const LEAST = 8;
const MOST = 64;

const others = ({ paragraphs }: ReadEssay['text'], index: number): string[] =>
  paragraphs.filter((_, at) => at !== index).map(({ text }) => normalizeWords(text));

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
  const like = kind === 'person' || kind === 'source' ? closestId(address, within(folder, standing)) : null;
  let leads = like ?? folder;
  while (leads !== '' && !standing.has(leads) && !LISTS.has(leads)) leads = above(leads);
  return `${address},${kind},${leads || 'search'}`;
}

const above = (address: string): string => address.slice(0, Math.max(0, address.lastIndexOf('/')));

const within = (folder: string, addresses: Iterable<string>): string[] =>
  [...addresses].filter((address) => address.startsWith(`${folder}/`));

export const risenCount: Check = {
  code: 'l-003',
  severity: 'warning',
  rule: 'What is still open may only become less: unresolved citations, and sources that nobody has confirmed.',
  reason:
    'What is left open is easily left for good; a count that may only fall makes a new case seen on the day it arises.',
  find: ({ records, archive }) => {
    const open = countOpen(archive);
    return records.ledger.counts.flatMap(({ record: { what, most }, place }) =>
      open[what] <= most
        ? []
        : [
            findingAt(
              place,
              '',
              `there are ${open[what]} ${what}, and there were ${most} when last published`,
              `settle ${open[what] - most} of them; or make this line '${what},${open[what]},' with the reason after the comma`,
            ),
          ],
    );
  },
};

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
