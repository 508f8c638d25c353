/** Writes the search index of an archive into a folder, as a build does into a site. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { Archive } from '../../../src/archive/types.ts';
import { chunkOf } from '../../../src/integration/index-search.ts';
import { type BuiltIndex, buildIndex } from '../../../src/search/build/build-index.ts';
import { describeArchive } from '../../../src/search/build/describe-essays.ts';
import { INDEX_FOLDER, START_FILE, type StartTable } from '../../../src/search/format.ts';

export async function writeIndex(archive: Archive, site: string): Promise<BuiltIndex> {
  const essays = new Map<string, NonNullable<ReturnType<typeof archive.essays.get>>>(archive.essays);
  const described = describeArchive(archive, ({ id }) => id);
  const folder = join(site, INDEX_FOLDER);
  const built = await buildIndex(
    { ...described, chunk: chunkOf(archive.words), repeats: null },
    ({ id }) => {
      const essay = essays.get(id);
      if (essay === undefined) throw new Error(`the archive has no essay ${id}`);
      return essay;
    },
    folder,
  );
  const { language, series, people } = described;
  const start: StartTable = { language, series, people, base: built.table, changes: null };
  writeFileSync(join(folder, START_FILE), JSON.stringify(start));
  return built;
}
