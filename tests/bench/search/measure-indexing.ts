/** What it costs to index an archive, by the search's own build and by plain Pagefind, each in a process of its own. */
import { statSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../../../src/incremental/list-files.ts';
import { measureProcess } from '../run/measure-process.ts';

/** Seconds of the processor, all processes. */
export interface IndexCpu {
  readonly whole: number;
  /** One essay changed; null for plain Pagefind, which knows no such thing. */
  readonly changed: number | null;
}

export interface IndexCost {
  readonly cpu: IndexCpu;
  /** Bytes of memory of the largest process, at its peak; null where the system doesn't say. */
  readonly peak: number | null;
  /** Of `pagefind/`. */
  readonly files: number;
  readonly bytes: number;
}

export type Indexer = 'ours' | 'plain';

/** Leaves the index in `pagefind/` of `outDir`. */
export async function measureIndexing(indexer: Indexer, content: string, outDir: string): Promise<IndexCost> {
  const { output, peak } = await measureProcess(process.execPath, [
    ...process.execArgv,
    join(import.meta.dirname, 'index-once.ts'),
    content,
    outDir,
    indexer,
  ]);
  const cpu: IndexCpu = JSON.parse(output.trim().split('\n').at(-1) ?? ''); // printed by index-once.ts
  return { cpu, peak, ...sizeOf(join(outDir, 'pagefind')) };
}

export function sizeOf(folder: string): Pick<IndexCost, 'files' | 'bytes'> {
  const files = listFiles(folder);
  return {
    files: files.length,
    bytes: files.reduce((sum, { path }) => sum + statSync(join(folder, path)).size, 0),
  };
}
