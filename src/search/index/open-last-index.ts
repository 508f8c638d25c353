/** Opens the index of the last build, for what can be taken from it. */
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { pairsFile, START_FILE, wordsFile } from '../format/file-names.ts';
import { PAIRS_A_FILE, WORDS_A_FILE } from '../format/slots.ts';
import type { StartTable } from '../format/start-table.ts';
import type { LastIndex } from './index-input.ts';
import { type IndexState, unpackState } from './index-state.ts';
import { type LastPieces, openLastPieces } from './last-pieces.ts';
import { type LastTexts, openLastTexts } from './last-texts.ts';

export interface OpenedIndex {
  readonly state: IndexState;
  readonly table: StartTable;
  readonly words: LastPieces;
  readonly pairs: LastPieces;
  readonly texts: LastTexts;
  /** What a compressed file holds. */
  readonly unzip: (name: string) => Uint8Array;
}

/** Gives in words why nothing can be taken from it. */
export function openLastIndex(
  { folder, state: packed, stands }: LastIndex,
  code: string,
): OpenedIndex | string {
  const state = unpackState(packed);
  if (state === null) return 'what was kept of the last index is damaged';
  if (state.code !== code) return 'other code made the last index';
  for (const name of state.digests.keys()) if (!stands(name)) return `${name} is not as it was written`;
  const read = (name: string): Uint8Array => readFileSync(join(folder, name));
  const start = read(START_FILE);
  // Its version is made of all other files: with it they are the ones that the state is of.
  if (createHash('sha256').update(start).digest('hex') !== state.digests.get(START_FILE))
    return 'what was kept is of another index';
  const table: StartTable = JSON.parse(gunzipSync(start).toString()); // written by write-start.ts
  return {
    state,
    table,
    words: openLastPieces({ read, nameOf: wordsFile, files: chunk(table.wordSizes, WORDS_A_FILE) }),
    pairs: openLastPieces({ read, nameOf: pairsFile, files: chunk(table.pairSizes, PAIRS_A_FILE) }),
    texts: openLastTexts(read, table.essays),
    unzip: (name) => gunzipSync(read(name)),
  };
}

const chunk = (sizes: readonly number[], perFile: number): number[][] =>
  Array.from({ length: Math.ceil(sizes.length / perFile) }, (_, file) =>
    sizes.slice(file * perFile, (file + 1) * perFile),
  );
