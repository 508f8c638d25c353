/**
 * The index as the search asks it: Pagefind looks tokens up and filters, here its pages become essays by their
 * ordinals. Essays of the small index of changes have ordinals after those of the base, and replace essays of it.
 */
import {
  BLOCK,
  CHANGES_FOLDER,
  FACETS_FILE,
  type FacetTable,
  type IndexTable,
  LENGTH_BYTES,
  LENGTH_UNIT,
  SLOT_UNIT,
  START_FILE,
  type StartTable,
  type TextBlock,
  textsFile,
  wordsFile,
} from '../format.ts';
import { fetchBytes, inflateText } from './fetch-file.ts';
import { memoizeAsync } from './memoize-async.ts';
import { type Found, openPagefind } from './open-pagefind.ts';

export type FilterKey = 'author' | 'series' | 'year';

export interface SearchIndex {
  readonly start: StartTable;
  /** Years that essays are of. */
  readonly years: readonly string[];
  /** How many ordinals there are, and whether an essay still is what its ordinal says. */
  readonly count: number;
  readonly isCurrent: (essay: number) => boolean;
  /** How many essays there are. */
  readonly essays: number;
  /** The place of an essay in the order of dates, and whether it has one. */
  readonly orderOf: (essay: number) => number;
  readonly isDated: (essay: number) => boolean;
  /** Positions of an essay, in all; those of its title; those of title, standfirst and headings. */
  readonly lengthOf: (essay: number) => number;
  readonly titleOf: (essay: number) => number;
  readonly headOf: (essay: number) => number;
  /** Positions of a token in current essays, by ordinal. */
  readonly find: (token: string) => Promise<Found>;
  /** Essays with one of the values of a filter. */
  readonly filter: (key: FilterKey, values: readonly string[]) => Promise<ReadonlySet<number>>;
  /** A block of an essay's text, by its number. */
  readonly block: (essay: number, block: number) => Promise<TextBlock>;
  /** Words that begin with these letters, two or more, with how often each occurs; or all of one first letter. */
  readonly words: (letters: string) => Promise<readonly Word[]>;
  /** What each essay cites and quotes, by ordinal. */
  readonly facets: () => Promise<FacetTable>;
}

export interface Word {
  readonly form: string;
  readonly times: number;
}

/** `folder` is the address of `pagefind/`. Throws where a file can't be had, now or later. */
export async function openIndex(folder: string): Promise<SearchIndex> {
  const loading = fetchBytes(folder + START_FILE).then(
    (bytes): StartTable => JSON.parse(new TextDecoder().decode(bytes)), // written by the build
  );
  const pagefind = await openPagefind(folder, loading);
  const start = await loading;
  const { base, changes } = start;
  const parts = [
    { table: base, folder, from: 0 },
    ...(changes === null || changes.slots.length === 0
      ? []
      : [{ table: changes, folder: `${folder}${CHANGES_FOLDER}/`, from: base.slots.length }]),
  ];
  const partOf = (essay: number): (typeof parts)[number] =>
    parts.findLast(({ from }) => essay >= from) ?? { table: base, folder, from: 0 };
  const column =
    (name: 'slots' | 'lengths' | 'titles' | 'heads') =>
    (essay: number): number => {
      const { table, from } = partOf(essay);
      return table[name][essay - from] ?? 0;
    };
  const slotOf = column('slots');
  const lengthOf = column('lengths');
  const replaced = new Set(changes?.replaced);
  const isCurrent = (essay: number): boolean => !replaced.has(essay);
  const current = (found: Found): Found =>
    replaced.size === 0 ? found : new Map([...found].filter(([essay]) => isCurrent(essay)));

  const blocks = memoizeAsync(async (name): Promise<TextBlock> => {
    const [essay = 0, block = 0] = name.split('/').map(Number);
    const size = slotOf(essay) * SLOT_UNIT;
    const file = partOf(essay).folder + textsFile(pagefind.pages[essay] ?? '');
    const slot = await fetchBytes(file, { from: block * size, to: (block + 1) * size });
    const length = new DataView(slot.buffer, slot.byteOffset).getUint32(0);
    return JSON.parse(await inflateText(slot.subarray(LENGTH_BYTES, LENGTH_BYTES + length)));
  });
  const words = memoizeAsync(async (letters) =>
    mergeWords(await Promise.all(parts.map(({ table, folder: own }) => readWords(own, table, letters)))),
  );
  const facets = memoizeAsync(async () =>
    mergeFacets(
      await Promise.all(
        parts.map(async ({ table, folder: own }): Promise<FacetTable> => {
          const bytes = await fetchBytes(`${own}${FACETS_FILE}?v=${table.version}`);
          return JSON.parse(new TextDecoder().decode(bytes));
        }),
      ),
    ),
  );
  const order = new Map(
    changes?.before.map((before, at) => [base.slots.length + at, before - 0.5 + at * 1e-6]),
  );

  return {
    start,
    years: [...new Set([...base.years, ...(changes?.years ?? [])])],
    count: pagefind.pages.length,
    isCurrent,
    essays: pagefind.pages.length - replaced.size,
    orderOf: (essay) => order.get(essay) ?? essay,
    isDated(essay) {
      const { table, from } = partOf(essay);
      return essay - from < table.dated;
    },
    lengthOf: (essay) => lengthOf(essay) * LENGTH_UNIT,
    titleOf: column('titles'),
    headOf: column('heads'),
    find: async (token) => current(await pagefind.find(token)),
    async filter(key, values) {
      const found = await pagefind.filter(key, values);
      return new Set([...found].filter(isCurrent));
    },
    block: (essay, block) => blocks(`${essay}/${block}`),
    words,
    facets: () => facets(''),
  };
}

/** The number of the block that has a position. */
export const blockAt = (position: number): number => Math.floor(position / BLOCK);

async function readWords(
  folder: string,
  { prefixes, prefixSizes, version }: IndexTable,
  letters: string,
): Promise<Word[]> {
  const [first = '', second = ''] = letters;
  let at = 0;
  const wanted: { readonly from: number; readonly to: number }[] = [];
  for (const [index, prefix] of prefixes.entries()) {
    if ([...prefix][0] !== first) continue;
    const size = prefixSizes[index] ?? 0;
    if (second === '' || prefix === first + second) wanted.push({ from: at, to: at + size });
    at += size;
  }
  const [begin, end] = [wanted[0], wanted.at(-1)];
  if (begin === undefined || end === undefined) return [];
  const range = { from: begin.from, to: end.to };
  const bytes = await fetchBytes(`${folder}${wordsFile(first)}?v=${version}`, range);
  const lists = await Promise.all(
    wanted.map(({ from, to }) => inflateText(bytes.subarray(from - range.from, to - range.from))),
  );
  return lists.flatMap(readFrontCoded).filter(({ form }) => form.startsWith(letters));
}

/** As `frontCode` of build/vocabulary.ts writes it. */
function readFrontCoded(list: string): Word[] {
  let before = '';
  return list.split('\n').map((line) => {
    const [rest = '', times = '0'] = line.split(' ');
    before = before.slice(0, Number.parseInt(rest.charAt(0), 36)) + rest.slice(1);
    return { form: before, times: Number(times) };
  });
}

/** Words of essays that were replaced are still counted. */
function mergeWords([base = [], changes = []]: readonly (readonly Word[])[]): readonly Word[] {
  if (changes.length === 0) return base;
  const counts = new Map<string, number>();
  for (const { form, times } of [...base, ...changes]) counts.set(form, (counts.get(form) ?? 0) + times);
  return [...counts].map(([form, times]) => ({ form, times })).sort((a, b) => (a.form < b.form ? -1 : 1));
}

/** What both name is named once. */
function mergeFacets([base, changes]: readonly FacetTable[]): FacetTable {
  if (base === undefined || changes === undefined)
    return base ?? { targets: [], cites: [], sources: [], quotes: [] };
  const targets = mergeLists(base.targets, changes.targets, (target) => target);
  const sources = mergeLists(base.sources, changes.sources, ({ id }) => id);
  return {
    targets: targets.all,
    cites: [...base.cites, ...changes.cites.map((list) => list.map((one) => targets.indices[one] ?? 0))],
    sources: sources.all,
    quotes: [...base.quotes, ...changes.quotes.map((list) => list.map((one) => sources.indices[one] ?? 0))],
  };
}

/** `indices` are those of the items of `b` in `all`. */
function mergeLists<Item>(
  a: readonly Item[],
  b: readonly Item[],
  keyOf: (item: Item) => string,
): { all: Item[]; indices: number[] } {
  const known = new Map(a.map((item, at) => [keyOf(item), at]));
  const all = [...a];
  const indices = b.map((item) => known.get(keyOf(item)) ?? all.push(item) - 1);
  return { all, indices };
}
