import { formatChanges } from '../format/verdict.ts';
import type { Quotation } from '../quotation/types.ts';
import { isUnmarkedChange } from '../quotation/types.ts';
import type { QuotedSource } from '../schema/essay.ts';
import { asSourceId } from '../schema/id.ts';
import type { Source } from '../schema/source.ts';
import type { Essay } from '../types.ts';
import { type Check, findingAt, formatTarget, quotationCheck } from './check.ts';

export const quotationWithoutSource = quotationCheck(
  {
    code: 'q-001',
    rule: 'Words set off as another’s have a source: a citation with them, a name in their lead-in, or an essay that has them.',
    reason:
      'A reader must never be in doubt whose words these are, and a list of what a paper said is only as good as its attributions.',
  },
  (quotation) => {
    const { found, verdict, source } = quotation;
    if (found.kind !== 'set-off' || verdict !== 'outside' || source !== null) return null;
    return {
      message: `whose words ${firstWordsOf(quotation)} are isn't said, and no essay that is held has them`,
      hint: 'where the lead-in names a paper or a person, add that printed name to its file in sources/; where it names no one, ignore this with the reason',
    };
  },
);

export const sourceNotQuoted: Check = {
  code: 'q-002',
  severity: 'warning',
  rule: 'What the record lists under sources is quoted in the text, or named in it; in a series that lists what it consulted it needn’t be.',
  reason:
    'An entry without support in the text may belong to another essay, or its quotation may have been lost.',
  find: ({ archive }) =>
    [...archive.essays.values()].flatMap((essay) => {
      const listed = archive.series.get(essay.series)?.record.sources;
      if (listed === 'consulted' || essay.record.sources.length === 0) return [];
      const quoted = new Set(archive.quotations.of(essay.id).map(({ source }) => source));
      // Only for a source without a quotation, because folding every text takes longer than all other checks.
      let words: string | null = null;
      const isNamed = (name: string): boolean => {
        words ??= fold(wordsOf(essay));
        return words.includes(fold(name));
      };
      return essay.record.sources.flatMap((entry, index) => {
        const id = asSourceId(entry.source);
        const source = archive.sources.get(id);
        if (source === undefined || quoted.has(id) || namesOf(source, entry).some(isNamed)) return [];
        const message = `the record lists '${entry.source}', and the text neither quotes nor names it`;
        const hint =
          'take the entry away, or add to its file in sources/ the form in which the text names it';
        return [findingAt(essay.place, `sources.${index}`, message, hint)];
      });
    }),
};

function wordsOf({ text, record }: Essay): string {
  const parts = [...text.paragraphs, ...text.asides].map((part) => part.text);
  return [record.standfirst ?? '', ...parts].join(' ');
}

/** The names by which a text may mention a source: its own, its author's, and the title of the piece. */
function namesOf(source: Source, entry: QuotedSource): string[] {
  const authors = [source.author, entry.author].flatMap((names) => names?.split(/,|&|\band\b|\(/) ?? []);
  const surnames = authors.flatMap((name) => name.trim().split(/\s+/).at(-1) ?? []);
  const pieces = (entry.title ?? '').split(/[,:.]\s/);
  return [source.title, ...source.printed, ...surnames, ...pieces].filter((name) => fold(name).length > 2);
}

/** Lower-case words separated by single spaces, with one at both ends. */
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
  rule: 'What is quoted from outside the series is listed under sources in the record.',
  reason:
    'The list of what is quoted from a paper, and its author, title and date, are taken from the record.',
  find: ({ archive }) =>
    [...archive.essays.values()].flatMap(({ id, record, place }) => {
      const listed = new Set(record.sources.map((entry) => entry.source));
      return archive.quotations.of(id).flatMap((quotation) => {
        const { source, verdict, found } = quotation;
        if (source === null || verdict !== 'outside' || listed.has(source)) return [];
        listed.add(source);
        const message = `${firstWordsOf(quotation)} is quoted from '${source}', and sources doesn't list it`;
        const hint = `add - { source: ${source} }, with author, title and date as far as they are known`;
        return [{ file: place.file, line: found.line, message, hint }];
      });
    }),
};

export const notInCitedIssue = quotationCheck(
  {
    code: 'q-004',
    rule: 'An issue that is cited for a quotation, and held, has its words.',
    reason:
      'An incorrect number sends a reader to an issue that never had the words; often the slip is in the citation, and sometimes in the text that is held.',
  },
  (quotation, _, archive) => {
    const { cited, verdict, elsewhere, to } = quotation;
    if (cited === null || (verdict !== 'not-found' && !elsewhere)) return null;
    const where = to === null ? 'they were found nowhere else' : `they are in ${to.essay}, ${to.paragraph}`;
    return {
      message: `${formatTarget(archive, cited)} hasn't the words ${firstWordsOf(quotation)}; ${where}`,
      hint: 'look at print; where the number is incorrect, a reading in readings.yaml can say what was meant',
    };
  },
);

/** Changes that a message lists. */
const SHOWN = 3;

export const alteredQuotation = quotationCheck(
  {
    code: 'q-005',
    rule: 'A quotation has the words of its source, and marks what it leaves out; a person reads those that don’t.',
    reason:
      'A changed word may be a slip of print, of a scan or of an import, or may be meant; only a person who looks can decide.',
  },
  (quotation) => {
    const { verdict, to, changes } = quotation;
    if (verdict !== 'altered' || to === null) return null;
    const alterations = changes.filter(isUnmarkedChange);
    const shown = alterations.slice(0, SHOWN).map(({ printed, source }) => `'${source}' → '${printed}'`);
    const more = alterations.length > SHOWN ? ', …' : '';
    return {
      message: `${firstWordsOf(quotation)} differs from ${to.essay}, ${to.paragraph} (${formatChanges(quotation)}): ${shown.join(', ')}${more}`,
      hint: 'compare both with print; where the slip is ours, correct it; where print differs, ignore this with the reason',
    };
  },
);

/** The first words of a quotation, by which an editor recognizes it. */
function firstWordsOf({ found }: Quotation): string {
  const words = found.text.split(/\s+/);
  return `'${words.slice(0, 8).join(' ')}${words.length > 8 ? ' …' : ''}'`;
}
