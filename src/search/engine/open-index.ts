/** The index as the engine asks it: the table it begins with, lists by word, pair and filter, texts by place. */

import type { FacetTable } from '../format/facet-table.ts';
import { FACETS_FILE, START_FILE } from '../format/file-names.ts';
import type { StartTable } from '../format/start-table.ts';
import type { Lists } from './find-term.ts';
import { keep } from './keep.ts';
import { numberPlaces, type PlaceNumbers } from './number-places.ts';
import { openPairLists } from './pair-lists.ts';
import type { ReadFile } from './read-file.ts';
import { openTexts, type Texts } from './texts.ts';
import { unzipText } from './unzip.ts';
import { openWordLists } from './word-lists.ts';

export interface SearchIndex extends Lists {
  readonly table: StartTable;
  readonly places: PlaceNumbers;
  readonly texts: Texts;
  readonly facets: () => Promise<FacetTable>;
  /** Reads any other file of this index. */
  readonly read: ReadFile;
}

/** `versioned` makes the reader of files that belong to one version of the index. */
export async function openIndex(
  read: ReadFile,
  versioned: (version: string) => ReadFile,
): Promise<SearchIndex> {
  const table: StartTable = JSON.parse(await unzipText(await read(START_FILE))); // written by index-archive.ts
  const own = versioned(table.version);
  const places = numberPlaces(table.essays);
  const facets = keep(async (name): Promise<FacetTable> => JSON.parse(await unzipText(await own(name))));
  return {
    table,
    places,
    language: table.language,
    words: openWordLists(own, table),
    pairs: openPairLists(own, table),
    texts: openTexts(own, table.essays),
    facets: () => facets(FACETS_FILE),
    read: own,
  };
}
