/** How well search finds in real English documents: recall at ten and reciprocal rank of each search. */
import { join } from 'node:path';
import { loadArchive } from '../../../../src/load/load-archive.ts';
import { openSearch, type SearchAnswer } from '../search-archive.ts';
import { deriveSearches } from './derive-searches.ts';
import { readDocuments } from './documents.ts';
import { JUDGED_REAL, type RealSearch } from './judged-real.ts';
import { writeContent } from './write-content.ts';

export interface RealVerdict extends RealSearch {
  /** Names of the documents listed, best first, after the cards. */
  readonly shown: readonly string[];
  readonly recall: number;
  readonly reciprocal: number;
}

export interface RealQuality {
  readonly documents: number;
  readonly words: number;
  readonly verdicts: readonly RealVerdict[];
}

/** `root` is the project, `folder` an empty one to work in. */
export async function measureReal(root: string, folder: string): Promise<RealQuality> {
  const documents = readDocuments(root);
  const content = join(folder, 'content');
  const nameOf = writeContent(content, documents);
  const { archive, problems } = await loadArchive(content);
  if (archive === null) throw new Error(`the documents made no archive: ${problems[0]?.message}`);
  const search = await openSearch(archive, join(folder, 'index'));
  const verdicts: RealVerdict[] = [];
  for (const judged of [...deriveSearches(documents), ...JUDGED_REAL]) {
    const gone = judged.wanted.find((name) => !documents.some((document) => document.name === name));
    if (gone !== undefined)
      throw new Error(
        `judged-real.ts: ‘${judged.typed}’ wants ${gone}, which is no longer there; judge it again`,
      );
    verdicts.push(score(judged, await search(judged.typed), nameOf));
  }
  const words = documents
    .flatMap(({ blocks }) => blocks)
    .reduce((sum, { text }) => sum + text.split(' ').length, 0);
  return { documents: documents.length, words, verdicts };
}

function score(
  judged: RealSearch,
  { cards, essays }: SearchAnswer,
  nameOf: ReadonlyMap<string, string>,
): RealVerdict {
  const { wanted, card } = judged;
  const shown = essays.map(({ path }) => nameOf.get(path) ?? path);
  const cardAt = card === undefined ? -1 : cards.indexOf(card);
  const rank = shown.findIndex((name) => wanted.includes(name));
  const found = wanted.filter((name) => shown.includes(name)).length;
  return {
    ...judged,
    shown: [...cards, ...shown],
    recall: cardAt >= 0 ? 1 : found / Math.min(wanted.length, 10),
    reciprocal: cardAt >= 0 ? 1 / (cardAt + 1) : rank < 0 ? 0 : 1 / (rank + 1),
  };
}
