/**
 * The index as the search reads it: Pagefind looks tokens up and filters, here its pages become essays by their
 * ordinals. Essays of the small index of changes have ordinals after those of the base, and replace essays of it.
 */
import * as format from '../format.ts';
import { fetchBytes, inflateText } from './fetch-file.ts';
import { memoizeAsync } from './memoize-async.ts';
import { type Found, openPagefind } from './open-pagefind.ts';

export type FilterKey = 'author' | 'series' | 'year';

export interface SearchIndex {
  readonly start: format.StartTable;
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
  readonly block: (essay: number, block: number) => Promise<format.TextBlock>;
  /** Words that begin with these letters, two or more, with how often each occurs; or all of one first letter. */
  readonly words: (letters: string) => Promise<readonly Word[]>;
  /** What each essay cites and quotes, by ordinal. */
  readonly facets: () => Promise<format.FacetTable>;
}

export interface Word {
  readonly form: string;
  readonly times: number;
}

/** The number of the block that has a position. */
export const blockAt = (position: number): number => Math.floor(position / format.BLOCK);

/** `folder` is the address of `pagefind/`. Throws where a file can't be had, now or later. */
export async function openIndex(folder: string): Promise<SearchIndex> {
  const loading = fetchJson<format.StartTable>(folder + format.START_FILE);
  const pagefind = await openPagefind(
    folder,
    loading.then((start) => preloadMetadata(start, folder)),
  );
  const start = await loading;
  const { base, changes } = start;
  const first = { table: base, folder };
  const second = { table: changes ?? base, folder: `${folder}${format.CHANGES_FOLDER}/` };
  const parts = changes === null || changes.slots.length === 0 ? [first] : [first, second];
  const from = base.slots.length;
  const partOf = (essay: number): typeof first => (essay < from ? first : second);
  const columnOf = (name: 'slots' | 'lengths' | 'titles' | 'heads', unit = 1) => {
    const column = parts.flatMap(({ table }) => table[name]);
    return (essay: number): number => (column[essay] ?? 0) * unit;
  };
  const slotOf = columnOf('slots', format.SLOT_UNIT);
  const replaced = new Set(changes?.replaced);
  const isCurrent = (essay: number): boolean => !replaced.has(essay);
  // Between two essays of the base, those that come before the same one in their own order.
  const order = changes?.before.map((before, at) => before - 0.5 + at * 1e-6) ?? [];

  const blocks = memoizeAsync(async (name): Promise<format.TextBlock> => {
    const [essay = 0, block = 0] = name.split('/').map(Number);
    const size = slotOf(essay);
    const file = partOf(essay).folder + format.textsFile(pagefind.pages[essay] ?? '');
    const slot = await fetchBytes(file, { from: block * size, to: (block + 1) * size });
    const length = new DataView(slot.buffer, slot.byteOffset).getUint32(0);
    return JSON.parse(await inflateText(slot.subarray(format.LENGTH_BYTES, format.LENGTH_BYTES + length)));
  });
  const facets = memoizeAsync((file) => fetchJson<format.FacetTable>(file));
  return {
    start,
    years: [...new Set(parts.flatMap(({ table }) => table.years))],
    count: pagefind.pages.length,
    isCurrent,
    essays: pagefind.pages.length - replaced.size,
    orderOf: (essay) => order[essay - from] ?? essay,
    isDated: (essay) => (essay < from ? essay : essay - from) < partOf(essay).table.dated,
    lengthOf: columnOf('lengths', format.LENGTH_UNIT),
    titleOf: columnOf('titles'),
    headOf: columnOf('heads'),
    find: async (token) => new Map([...(await pagefind.find(token))].filter(([essay]) => isCurrent(essay))),
    filter: async (key, values) => new Set((await pagefind.filter(key, values)).filter(isCurrent)),
    block: (essay, block) => blocks(`${essay}/${block}`),
    words: memoizeAsync(async (letters) =>
      mergeWords(await Promise.all(parts.map((part) => readWords(part.folder, part.table, letters)))),
    ),
    // That of the changes lists the essays of the base too.
    facets: () => {
      const last = parts.at(-1) ?? first;
      return facets(`${last.folder}${format.FACETS_FILE}?v=${last.table.version}`);
    },
  };
}

/** Preloads files in parallel that Pagefind would fetch one after the other. */
function preloadMetadata(start: format.StartTable, folder: string): format.StartTable {
  const { base, changes } = start;
  const inChanges = folder + format.CHANGES_FOLDER;
  const files =
    changes === null || changes.slots.length === 0
      ? [folder + base.meta]
      : [
          folder + base.meta,
          `${inChanges}/pagefind-entry.json?ts=${changes.version}`,
          `${inChanges}/${changes.meta}`,
        ];
  for (const href of 'document' in globalThis ? files : []) {
    const link = document.createElement('link');
    document.head.append(
      Object.assign(link, { rel: 'preload', as: 'fetch', crossOrigin: 'anonymous', href }),
    );
  }
  return start;
}

/** The build wrote it, from the type that it is read as. */
const fetchJson = async <Table>(address: string): Promise<Table> =>
  JSON.parse(new TextDecoder().decode(await fetchBytes(address)));

async function readWords(
  folder: string,
  { words, version }: format.IndexTable,
  letters: string,
): Promise<Word[]> {
  const [initial = '', second = ''] = letters;
  let end = 0;
  const lists = Object.entries(words).flatMap(([prefix, size]) => {
    if (!prefix.startsWith(initial)) return [];
    end += size;
    return second === '' || prefix === initial + second ? [{ from: end - size, to: end }] : [];
  });
  const range = { from: lists[0]?.from ?? 0, to: lists.at(-1)?.to ?? 0 };
  if (range.to === 0) return [];
  const file = `${folder}${format.wordsFile(initial)}?v=${version}`;
  // A whole file has an address of its own: Chromium cuts it to a range of the same address that it has in its cache.
  const bytes = await (second === '' ? fetchBytes(`${file}&whole`) : fetchBytes(file, range));
  const read = await Promise.all(
    lists.map(({ from, to }) => inflateText(bytes.subarray(from - range.from, to - range.from))),
  );
  return read
    .flatMap((list) => list.split('\n').map((line) => line.split(' ')))
    .map(([form = '', times]) => ({ form, times: Number(times) }))
    .filter(({ form }) => form.startsWith(letters));
}

/** Words of essays that were replaced are still counted. */
function mergeWords(lists: readonly (readonly Word[])[]): readonly Word[] {
  const counts = new Map<string, number>();
  for (const { form, times } of lists.flat()) counts.set(form, (counts.get(form) ?? 0) + times);
  return [...counts].map(([form, times]) => ({ form, times })).sort((a, b) => (a.form < b.form ? -1 : 1));
}
