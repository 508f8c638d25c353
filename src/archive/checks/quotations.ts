import { formatChanges } from '../format/verdict.ts';
import { isUnmarkedChange } from '../quotation/types.ts';
import type { QuotedSource } from '../schema/essay.ts';
import { asSourceId } from '../schema/id.ts';
import type { Source } from '../schema/source.ts';
import type { Essay } from '../types.ts';
import { type Check, findInQuotations, findingAt, firstWordsOf, formatTarget } from './check.ts';

export const quotationWithoutSource: Check = {
  code: 'q-001',
  severity: 'warning',
  rule: 'Words set off as another’s have a source: a citation beside them, a name in their lead-in, or an essay that has them.',
  reason:
    'A reader must never be in doubt whose words these are, and a list of what a paper said is only as good as the names beside the words.',
  find: ({ archive }) =>
    findInQuotations(archive, (quotation) => {
      const { found, verdict, source } = quotation;
      if (found.kind !== 'set-off' || verdict !== 'outside' || source !== null) return null;
      return {
        message: `whose words ${firstWordsOf(quotation)} are isn't said, and no essay that is held has them`,
        hint: 'where the lead-in names a paper or a person, add that printed name to its file in sources/; where it names nobody, ignore this with the reason',
      };
    }),
};

export const sourceNotQuoted: Check = {
  code: 'q-002',
  severity: 'warning',
  rule: 'What the record lists under sources is quoted in the text, or named in it; in a series that lists what it consulted it needn’t be.',
  reason:
    'An entry that nothing in the text bears out may belong to another essay, or its quotation may have been lost.',
  find: ({ archive }) =>
    [...archive.essays.values()].flatMap((essay) => {
      const listed = archive.series.get(essay.series)?.record.sources;
      if (listed === 'consulted' || essay.record.sources.length === 0) return [];
      const quoted = new Set(archive.quotations.of(essay.id).map(({ source }) => source));
      // Made only for a source that no quotation bears out: folding every text takes longer than all other checks.
      let words: string | null = null;
      const names = (name: string): boolean => {
        words ??= fold(wordsOf(essay));
        return words.includes(fold(name));
      };
      return essay.record.sources.flatMap((entry, index) => {
        const id = asSourceId(entry.source);
        const source = archive.sources.get(id);
        if (source === undefined || quoted.has(id)) return [];
        if (namesOf(source, entry).some(names)) return [];
        return [
          findingAt(
            essay.place,
            `sources.${index}`,
            `the record lists '${entry.source}', and the text neither quotes nor names it`,
            'take the entry away, or add to its file in sources/ the form in which the text names it',
          ),
        ];
      });
    }),
};

function wordsOf({ text, record }: Essay): string {
  const parts = [...text.paragraphs, ...text.asides].map((part) => part.text);
  return [record.standfirst ?? '', ...parts].join(' ');
}

/** Every name by which a text may speak of a source: its own, its author's, and those of the piece. */
function namesOf(source: Source, entry: QuotedSource): string[] {
  const authors = [source.author, entry.author].flatMap((names) => names?.split(/,|&|\band\b|\(/) ?? []);
  const surnames = authors.flatMap((name) => name.trim().split(/\s+/).at(-1) ?? []);
  const pieces = (entry.title ?? '').split(/[,:.]\s/);
  return [source.title, ...source.printed, ...surnames, ...pieces].filter((name) => fold(name).length > 2);
}

/** Lower-case words parted by single spaces, with one at both ends. */
const fold = (text: string): string =>
  ` ${text
    .normalize('NFKD')
    .toLowerCase()
    .replace(/['’](?=s\b)/g, ' ')
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim()} `;

export const sourceNotListed: Check = {
  code: 'q-003',
  severity: 'warning',
  rule: 'What is quoted from outside the series stands under sources in the record.',
  reason:
    'The list of what is quoted from a paper, and its author, title and date, are taken from the record.',
  find: ({ archive }) => {
    const told = new Set<string>();
    return findInQuotations(archive, (quotation, { id, record }) => {
      const { source, verdict } = quotation;
      if (source === null || verdict !== 'outside') return null;
      if (record.sources.some((entry) => entry.source === source) || told.has(`${id} ${source}`)) return null;
      told.add(`${id} ${source}`);
      return {
        message: `${firstWordsOf(quotation)} is quoted from '${source}', and sources doesn't list it`,
        hint: `add - { source: ${source} }, with author, title and date as far as they are known`,
      };
    });
  },
};

export const notInCitedIssue: Check = {
  code: 'q-004',
  severity: 'warning',
  rule: 'An issue that is cited for a quotation, and held, has its words.',
  reason:
    'A wrong number sends a reader to an issue that never had the words; often the slip is in the citation, and sometimes in the text that is held.',
  find: ({ archive }) =>
    findInQuotations(archive, (quotation) => {
      const { cited, verdict, elsewhere, to } = quotation;
      if (cited === null || (verdict !== 'not-found' && !elsewhere)) return null;
      const where =
        to === null ? 'they were found nowhere else' : `they stand in ${to.essay}, ${to.paragraph}`;
      return {
        message: `${formatTarget(archive, cited)} hasn't the words ${firstWordsOf(quotation)}; ${where}`,
        hint: 'look at print; where the number is wrong, a reading in readings.yaml can say what was meant',
      };
    }),
};

/** Changes that are told one by one. */
const SHOWN = 3;

export const alteredQuotation: Check = {
  code: 'q-005',
  severity: 'warning',
  rule: 'A quotation has the words of its source, and marks what it leaves out; a person reads those that don’t.',
  reason:
    'A changed word may be a slip of print, of a scan or of an import, or may be meant; only a person who looks can tell.',
  find: ({ archive }) =>
    findInQuotations(archive, (quotation) => {
      const { verdict, to, changes } = quotation;
      if (verdict !== 'altered' || to === null) return null;
      const alterations = changes.filter(isUnmarkedChange);
      const shown = alterations.slice(0, SHOWN).map(({ printed, source }) => `'${source}' → '${printed}'`);
      const more = alterations.length > SHOWN ? ', …' : '';
      return {
        message: `${firstWordsOf(quotation)} differs from ${to.essay}, ${to.paragraph} (${formatChanges(quotation)}): ${shown.join(', ')}${more}`,
        hint: 'hold both against print; where the slip is ours, mend it; where print differs, ignore this with the reason',
      };
    }),
};
