import { findSuccessor } from '../ledger/find-successor.ts';
import { firstWordsKey, normalizeWords } from '../ledger/fingerprint.ts';
import { countOpen, listAddresses } from '../ledger/known-addresses.ts';
import type { ReadEssay } from '../records.ts';
import type { AddressRow } from '../schema/ledger.ts';
import { type Check, type CheckInput, closestId, type Finding, findingAt } from './check.ts';

/** Candidate paragraphs that a hint names. */
const MAX_CHOICES = 4;

export const unmatchedParagraph: Check = {
  code: 'l-001',
  severity: 'error',
  rule: 'It is certain what has become of each paragraph that was published.',
  reason:
    'A number that passes to another paragraph would falsify every citation of it; so a person decides what has become of it.',
  find: ({ essays }) =>
    essays.flatMap((essay) =>
      (essay.text.published?.unmatched ?? []).map(({ anchor, candidates }) =>
        ambiguityProblem(essay, anchor, candidates),
      ),
    ),
};

/** Each choice in the hint is a new line of the ledger. */
function ambiguityProblem(
  { text, ledger, place }: ReadEssay,
  anchor: string,
  candidates: readonly number[],
): Finding {
  const entry = ledger?.entries.find((known) => known.anchor === anchor);
  const { words = '', fingerprint = '', line = 1 } = entry ?? {};
  const kept = candidates.slice(0, MAX_CHOICES).flatMap((index) => {
    const paragraph = text.paragraphs[index];
    if (paragraph === undefined) return [];
    const row = `${anchor},${distinguishingPrefix(paragraph.text, others(text, index))},,stands`;
    return [`where it is the paragraph on line ${paragraph.line} now, '${row}'`];
  });
  const gone = `where it was taken out, '${anchor},${words},${fingerprint},gone'`;
  return {
    file: ledger?.file ?? place.file,
    line,
    message: `${anchor} ('${words} …') was published, and what has become of it in ${place.file} isn't certain`,
    hint: `make this line, ${[...kept, gone].join('; ')}`,
  };
}

const MIN_WORDS = 8;
const MAX_WORDS = 64;

/** As many first words as distinguish a paragraph from the others, if any do. */
function distinguishingPrefix(text: string, others: readonly string[]): string {
  for (let count = MIN_WORDS; count <= MAX_WORDS; count *= 2) {
    const words = firstWordsKey(text, count);
    const folded = normalizeWords(words);
    if (!others.some((other) => other.startsWith(folded))) return words;
  }
  return firstWordsKey(text, MAX_WORDS);
}

const others = ({ paragraphs }: ReadEssay['text'], index: number): string[] =>
  paragraphs.filter((_, at) => at !== index).map(({ text }) => normalizeWords(text));

export const lostAddress: Check = {
  code: 'l-002',
  severity: 'error',
  rule: 'An address once published works for ever: the page still exists, or the address redirects.',
  reason: 'Links, footnotes and bibliographies elsewhere can’t be corrected from here.',
  find: (input) => {
    const { records, essays, archive } = input;
    const existing = new Set(listAddresses(archive).keys());
    const former = new Set(essays.flatMap(({ record }) => record.formerly));
    return records.ledger.addresses.flatMap(({ record, place }): Finding[] => {
      const { address, leads } = record;
      if (existing.has(address) || former.has(address) || isUnreadable(record, input)) return [];
      const missing = `'${address}' was published, and has no page now`;
      if (leads === '') return [findingAt(place, '', missing, remedy(record, existing, input))];
      if (existing.has(leads) || LISTS.has(leads)) return [];
      const message = `'${address}' redirects to '${leads}', which has no page`;
      const hint = `redirect it to an existing page: ${lineFor(record, existing)}`;
      return [findingAt(place, '', message, hint)];
    });
  },
};

/** Pages that always exist. */
const LISTS: ReadonlySet<string> = new Set(['people', 'sources', 'years', 'about', 'search']);

/** An unreadable file is reported elsewhere; issues, works and years depend on all essays being read. */
function isUnreadable({ address, kind }: AddressRow, { records, essays }: CheckInput): boolean {
  const { essayFiles } = records.ledger;
  if (kind === 'issue' || kind === 'work' || kind === 'year') return essays.length < essayFiles.size;
  return records.unreadable.has(address) || essayFiles.has(address);
}

function remedy(row: AddressRow, existing: ReadonlySet<string>, { records, essays }: CheckInput): string {
  const line = `this line '${lineFor(row, existing)}'`;
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
  return `make ${line}; or bring the page back`;
}

/** The row with a redirect to the most similar address, or to the nearest existing parent. */
function lineFor({ address, kind }: AddressRow, existing: ReadonlySet<string>): string {
  const folder = parentOf(address);
  const like = kind === 'person' || kind === 'source' ? closestId(address, within(folder, existing)) : null;
  let leads = like ?? folder;
  while (leads !== '' && !existing.has(leads) && !LISTS.has(leads)) leads = parentOf(leads);
  return `${address},${kind},${leads || 'search'}`;
}

const parentOf = (address: string): string => address.slice(0, Math.max(0, address.lastIndexOf('/')));

const within = (folder: string, addresses: Iterable<string>): string[] =>
  [...addresses].filter((address) => address.startsWith(`${folder}/`));

export const risenCount: Check = {
  code: 'l-003',
  severity: 'warning',
  rule: 'The number of open cases may only fall: unresolved citations, and unconfirmed sources.',
  reason:
    'What is left open is easily left for good; a count that may only fall makes a new case seen on the day it arises.',
  find: ({ records, archive }) => {
    const open = countOpen(archive);
    return records.ledger.counts.flatMap(({ record: { what, most }, place }) => {
      if (open[what] <= most) return [];
      const message = `there are ${open[what]} ${what}, and there were ${most} when last published`;
      const hint = `resolve ${open[what] - most} of them; or make this line '${what},${open[what]},' with the reason after the comma`;
      return [findingAt(place, '', message, hint)];
    });
  },
};

export const missingLedger: Check = {
  code: 'l-004',
  severity: 'error',
  rule: 'Every essay that was published has its ledger.',
  reason:
    'Without the file its paragraphs would be numbered again, and a number that was cited could pass to other words unseen.',
  find: ({ records, essays }) => {
    const without = new Map(
      essays
        .filter(({ ledger }) => ledger === undefined)
        .flatMap(({ id, record }) => [id, ...record.formerly].map((address) => [address, id] as const)),
    );
    return records.ledger.addresses.flatMap(({ record: { address, kind }, place }) => {
      const essay = without.get(address);
      if (kind !== 'essay' || essay === undefined) return [];
      const message = `'${address}' was published, and ledger/${address}.csv, which records its paragraphs, is missing`;
      const hint =
        'bring that file back from your copy or its history; where it is lost for good, take this line away, and npm run ledger numbers the paragraphs again';
      return [findingAt(place, '', message, hint)];
    });
  },
};
