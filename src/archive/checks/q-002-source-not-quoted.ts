import type { Essay } from '../archive.ts';
import type { QuotedSource } from '../schema/essay.ts';
import { asSourceId } from '../schema/id.ts';
import type { Source } from '../schema/source.ts';
import { type Check, findingAt } from './check.ts';

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
