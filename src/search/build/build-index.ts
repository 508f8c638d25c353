/**
 * Builds a search index: Pagefind's files, and ours: texts, words, facets. The same function builds the index of
 * a whole archive and the small one of its changed essays.
 */
import { mkdirSync, readdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { atEssay } from '../../archive/at-step.ts';
import { FACETS_FILE, type IndexTable, LENGTH_UNIT, type Repeat, textsFile } from '../format.ts';
import { type DescribedEssay, digestJson, extraTokens, tabulateFacets } from './describe-essays.ts';
import { type IndexedEssay, type Place, readPlaces } from './places.ts';
import { createTokenizer, type EssayRecord } from './record.ts';
import { findRepeats } from './repeats.ts';
import { makeTextFile } from './texts.ts';
import { packVocabulary } from './vocabulary.ts';
import { type PagefindRecord, writePagefind } from './write-pagefind.ts';

export interface IndexJob {
  /** In the order of the index. */
  readonly essays: readonly DescribedEssay[];
  readonly dated: number;
  readonly language: string;
  /** Names of what essays quote, by id. */
  readonly quoted: ReadonlyMap<string, string>;
  /** As `writePagefind` takes it. */
  readonly chunk: number;
  /** What each essay shares with others, by index of its places; computed from these essays alone where null. */
  readonly repeats: readonly ReadonlyMap<number, Repeat>[] | null;
  /** What the table of facets has, by ordinal: essays of the base before those of an index of changes. */
  readonly listed?: readonly Pick<DescribedEssay, 'cites' | 'quotes'>[];
  /** Before the URL of each page: one whose record is in two indexes, URL and all, has the same id in both. */
  readonly urlPrefix?: string;
}

export interface BuiltIndex {
  readonly table: IndexTable;
  /** Fingerprints of each essay's places. */
  readonly fingerprints: readonly (readonly number[])[];
  /** Digest of everything that the index has of each essay. */
  readonly digests: readonly string[];
}

/** Builds the index into `outDir`, which is created. `read` gives the words of an essay. */
export async function buildIndex(
  order: IndexJob,
  read: (essay: DescribedEssay) => IndexedEssay,
  outDir: string,
): Promise<BuiltIndex> {
  const { essays, dated, language, quoted, chunk, listed = essays, urlPrefix = '' } = order;
  const { tokenize, counts } = createTokenizer(language);
  const records: Pick<EssayRecord, 'places' | 'positions'>[] = [];
  const texts: Place[][] = [];
  const pages = await writePagefind(makeRecords(), outDir, chunk);
  const fingerprints = records.map(({ places }) => places.map(({ fingerprint }) => fingerprint));
  const repeats = order.repeats ?? findRepeats(essays, fingerprints);

  const write = (name: string, bytes: string | Uint8Array): void => {
    mkdirSync(dirname(join(outDir, name)), { recursive: true });
    writeFileSync(join(outDir, name), bytes);
  };
  const slots = essays.map(({ card, sources }, at) => {
    const record = records[at] ?? { places: [], positions: 0 };
    const notes = { repeats: repeats[at] ?? new Map(), sources };
    const { bytes, slot } = makeTextFile(card, texts[at] ?? [], record, notes);
    texts[at] = []; // what has been written need not be held
    write(textsFile(pages[at] ?? ''), bytes);
    return slot;
  });
  const { files, words } = packVocabulary(counts());
  for (const [name, bytes] of files) write(name, bytes);
  const facets = JSON.stringify(tabulateFacets(listed, quoted));
  write(FACETS_FILE, facets);
  return {
    table: {
      version: digestJson([pages, facets, [...counts()]]),
      meta: readdirSync(outDir).find((name) => name.endsWith('.pf_meta')) ?? '',
      dated,
      slots,
      lengths: records.map(({ positions }) => Math.ceil(positions / LENGTH_UNIT)),
      titles: records.map(({ places }) => places[1]?.position ?? 0),
      heads: records.map(
        ({ places, positions }, at) => places[essays[at]?.bodyPlace ?? 0]?.position ?? positions,
      ),
      years: [...new Set(essays.flatMap(({ filters }) => filters.year))].sort(),
      words,
    },
    fingerprints,
    digests: essays.map((essay, at) => digestEssay(essay, repeats[at])),
  };

  function* makeRecords(): Generator<PagefindRecord> {
    for (const essay of essays) {
      const record = atEssay('reading words for the search index', essay.id, () => {
        const places = readPlaces(read(essay)).map(memoizeText);
        texts.push(places);
        return tokenize(places, extraTokens(essay));
      });
      records.push({ places: record.places, positions: record.positions });
      yield { url: urlPrefix + essay.id, content: record.content, filters: essay.filters };
    }
  }
}

/** The text is needed twice: for its tokens, and when Pagefind has said what its file is called. */
function memoizeText({ text, ...place }: Place): Place {
  let known: string | null = null;
  return { ...place, text: () => (known ??= text()) };
}

/** Digest of everything that an index has of an essay. */
export const digestEssay = (
  { key }: DescribedEssay,
  repeats: ReadonlyMap<number, Repeat> | undefined,
): string => digestJson([key, [...(repeats ?? [])]]);
