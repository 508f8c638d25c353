/** How well search finds, over the archive's own content (the sample) and over a made archive. */
import { join } from 'node:path';
import { indexArchive } from '../../../src/search/index-archive.ts';
import { loadArchive } from '../../../src/site/load-archive.ts';
import { makeArchive } from '../make-archive.ts';
import { openDiskIndex } from '../search/open-disk-index.ts';
import { judge, type Verdict } from './judge.ts';
import { judgeMade } from './judge-made.ts';
import { JUDGED_SAMPLE } from './judged-sample.ts';

export type JudgedArchive = 'sample' | 'made';

/** What the made archive is: small, as each search is for a paragraph that is known. */
export const MADE = { issues: 60, words: 1_500 } as const;

/** `content` is the sample's folder, `room` an empty one to work in. */
export async function measureQuality(
  content: string,
  room: string,
): Promise<Readonly<Record<JudgedArchive, readonly Verdict[]>>> {
  makeArchive({ dir: join(room, 'content'), ...MADE });
  const [sample, made] = [await load(content), await load(join(room, 'content'))];
  indexArchive(sample, { outDir: join(room, 'sample') });
  indexArchive(made, { outDir: join(room, 'made') });
  return {
    sample: await judge(JUDGED_SAMPLE, await openDiskIndex(join(room, 'sample'))),
    made: await judge(judgeMade(made), await openDiskIndex(join(room, 'made'))),
  };
}

async function load(content: string) {
  const { archive } = await loadArchive(content);
  if (archive === null) throw new Error(`the content folder ${content} has errors`);
  return archive;
}
