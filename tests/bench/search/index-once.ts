/**
 * Builds one search index in a process of its own, for the bench: `node index-once.ts CONTENT OUTDIR ours|plain`.
 * Prints the seconds of the processor that indexing took, Pagefind's own process included; for ours also those of an
 * index of changes of one essay. Reads `/proc`, as Linux has it.
 */
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout } from 'node:timers/promises';
import type { Archive } from '../../../src/archive/types.ts';
import { CHANGES_CHUNK } from '../../../src/integration/index-search.ts';
import { loadArchive } from '../../../src/load/load-archive.ts';
import { buildIndex } from '../../../src/search/build/build-index.ts';
import { describeArchive } from '../../../src/search/build/describe-essays.ts';
import { type IndexedEssay, readPlaces } from '../../../src/search/build/places.ts';
import { type IndexState, planIndex } from '../../../src/search/build/plan-index.ts';
import { createTokenizer } from '../../../src/search/build/record.ts';
import { writeIndex } from '../quality/write-index.ts';
import { indexWithPagefind } from './index-with-pagefind.ts';
import type { IndexCpu } from './measure-indexing.ts';

const [content = '', outDir = '', which] = process.argv.slice(2);
const { archive } = await loadArchive(content);
if (archive === null) throw new Error(`the content folder ${content} has errors`);
process.stdout.write(
  `${JSON.stringify(which === 'plain' ? await indexPlain(archive) : await indexOurs(archive))}\n`,
);

async function indexPlain(loaded: Archive): Promise<IndexCpu> {
  return { whole: await cpuOf(() => indexWithPagefind(loaded, join(outDir, 'pagefind'))), changed: null };
}

async function indexOurs(loaded: Archive): Promise<IndexCpu> {
  const essays = new Map<string, IndexedEssay>(loaded.essays);
  const essayOf = (id: string): IndexedEssay => {
    const essay = essays.get(id);
    if (essay === undefined) throw new Error(`the archive has no essay ${id}`);
    return essay;
  };
  const before = describeArchive(loaded, ({ id }) => id);
  const { tokenize } = createTokenizer(before.language);
  let state: IndexState | null = null;
  const whole = await cpuOf(async () => {
    const { table, digests, fingerprints } = await writeIndex(loaded, outDir);
    state = {
      code: '',
      files: [],
      table,
      base: before.essays.map(({ id }, at) => [id, digests[at] ?? '']),
      fingerprints: Object.fromEntries(before.essays.map(({ words }, at) => [words, fingerprints[at] ?? []])),
    };
  });
  const middle = before.essays[before.essays.length >> 1]?.id;
  const changed = await cpuOf(async () => {
    const order = describeArchive(loaded, ({ id }) => (id === middle ? `${id}, changed` : id));
    const plan = planIndex(order, {
      state,
      code: '',
      allowsChanges: true,
      fingerprint: ({ id }) =>
        tokenize(readPlaces(essayOf(id)), new Map()).places.map(({ fingerprint }) => fingerprint),
    });
    if (plan.kind === 'whole') throw new Error('a changed essay had the whole index built');
    await buildIndex(
      { ...order, essays: plan.changed, repeats: plan.repeats, chunk: CHANGES_CHUNK },
      ({ id }) => essayOf(id),
      join(outDir, 'changes'),
    );
  });
  return { whole, changed };
}

/** Seconds of the processor, of this process and of those that it started; those have ended. */
async function cpuOf(work: () => Promise<void>): Promise<number> {
  const before = cpuSoFar();
  await work();
  while (children() !== '') await setTimeout(10);
  return cpuSoFar() - before;
}

function children(): string {
  return readFileSync(`/proc/self/task/${process.pid}/children`, 'utf8').trim();
}

/** Of a process and of its children that ended, as Linux counts: ticks of a hundredth of a second. */
function cpuSoFar(): number {
  const [, fields = ''] = /\) (.*)/s.exec(readFileSync('/proc/self/stat', 'utf8')) ?? [];
  return (
    fields
      .split(' ')
      .slice(11, 15)
      .reduce((sum, ticks) => sum + Number(ticks), 0) / 100
  );
}
