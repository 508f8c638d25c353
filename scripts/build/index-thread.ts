/** The thread of `index-process.ts`: makes the index of the essays that it finds in the cache. */
import { parentPort, workerData } from 'node:worker_threads';
import type { IndexedEssay } from '../../src/search/index/outline-essays.ts';
import { indexEssays } from '../../src/search/index-essays.ts';
import { openEssayCache } from '../../src/site/essay-cache.ts';
import { essayCacheOf } from '../../src/site/project.ts';
import type { IndexOrder } from './index-order.ts';

parentPort?.postMessage(follow(workerData)); // given by index-process.ts

function follow({ content, keys, frame, code, outDir }: IndexOrder): string {
  const cache = openEssayCache(essayCacheOf(content));
  const keyOf = new Map<IndexedEssay, string>();
  for (const key of keys) {
    const kept = cache.read(key);
    if (kept === null) throw new Error(`the cache has no essay ${key}`);
    const { id, series, number, slug, record, text } = kept.essay;
    keyOf.set({ id, series, number, slug, record, text }, key);
  }
  return indexEssays({
    essays: [...keyOf.keys()],
    keyOf: (essay) => keyOf.get(essay) ?? '',
    code,
    outDir,
    frame,
  });
}
