/** The worker thread of `index-process.ts`: builds the index of the essays from their words in the cache. */
import { parentPort, workerData } from 'node:worker_threads';
import { essayCacheOf } from '../incremental/paths.ts';
import { openEssayCache } from '../load/essay-cache.ts';
import { type BuiltIndex, buildIndex } from '../search/build/build-index.ts';
import type { IndexedEssay } from '../search/build/places.ts';
import type { ProcessJob } from './start-index-process.ts';

parentPort?.postMessage(await build(workerData)); // given by index-process.ts

function build({ content, index, outDir }: ProcessJob): Promise<BuiltIndex> {
  const cache = openEssayCache(essayCacheOf(content));
  return buildIndex(
    index,
    ({ words }): IndexedEssay => {
      const cached = cache.read(words);
      if (cached === null) throw new Error(`the cache has no essay ${words}`);
      return cached.essay;
    },
    outDir,
  );
}
