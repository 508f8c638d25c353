/** Which sources are quoted most, and when: quotations of each by the year of the essay. */
import { yearOf } from '../archive/build-archive.ts';
import type { SourceId } from '../archive/schema/id.ts';
import type { Source } from '../archive/schema/source.ts';
import type { Archive } from '../archive/types.ts';

export interface QuotedSourceYears {
  readonly id: SourceId;
  readonly source: Source;
  readonly quotations: number;
  readonly essays: number;
  /** Quotations in each of the years that the picture shows. */
  readonly counts: readonly number[];
}

export interface SourceYears {
  /** Every year from the first to the last with a quotation from outside. */
  readonly years: readonly number[];
  /** Quotations from outside in each year, with a source on record and without. */
  readonly all: readonly {
    readonly year: number;
    readonly counts: readonly [named: number, unnamed: number];
  }[];
  /** The most quoted first. */
  readonly sources: readonly QuotedSourceYears[];
}

const SHOWN = 12;

export function sourceYears(archive: Archive): SourceYears {
  const outside = archive.quotations.all.filter(
    ({ verdict, found }) => verdict === 'outside' && found.kind === 'set-off',
  );
  const yearOfEssay = (essay: (typeof outside)[number]['essay']): number =>
    yearOf(archive.essays.get(essay)?.record.date ?? '');
  const known = [...outside.map(({ essay }) => yearOfEssay(essay))].sort((a, b) => a - b);
  const [first = 0, last = first - 1] = [known[0], known.at(-1)];
  const years = Array.from({ length: last - first + 1 }, (_, index) => first + index);
  const all = years.map((year) => ({ year, counts: [0, 0] as [number, number] }));
  for (const { essay, source } of outside) {
    const counts = all[yearOfEssay(essay) - first]?.counts;
    if (counts !== undefined) counts[source === null ? 1 : 0]++;
  }
  const sources = [...archive.sources]
    .map(([id, source]) => {
      const quotations = archive.quotations.from(id);
      const counts = years.map(() => 0);
      for (const { essay } of quotations) {
        const at = yearOfEssay(essay) - first;
        if (counts[at] !== undefined) counts[at]++;
      }
      return {
        id,
        source,
        quotations: quotations.length,
        essays: new Set(quotations.map(({ essay }) => essay)).size,
        counts,
      };
    })
    .filter(({ quotations }) => quotations > 0)
    .sort((a, b) => b.quotations - a.quotations || (a.source.title < b.source.title ? -1 : 1))
    .slice(0, SHOWN);
  return { years, all, sources };
}

/** The kinds of sources in the order in which they are listed, with their names. */
export const SOURCE_KINDS: readonly {
  readonly kind: Source['kind'];
  readonly one: string;
  readonly many: string;
}[] = [
  { kind: 'newspaper', one: 'Newspaper', many: 'Newspapers' },
  { kind: 'journal', one: 'Journal', many: 'Journals' },
  { kind: 'book', one: 'Book', many: 'Books' },
  { kind: 'pamphlet', one: 'Pamphlet', many: 'Pamphlets' },
  { kind: 'website', one: 'Website', many: 'Websites' },
  { kind: 'person', one: 'Person', many: 'People' },
];
