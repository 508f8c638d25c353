/** Measures the search of a built site of a known size, and how well search finds. */
import { mkdirSync, statSync } from 'node:fs';
import { availableParallelism, cpus } from 'node:os';
import { join } from 'node:path';
import { listFiles } from '../../../src/folder/list-files.ts';
import { measureFigures } from '../quality/quality-figures.ts';
import { measureSearch } from './measure-search.ts';
import type { SearchFigures } from './search-figures.ts';
import { sumCosts } from './sum-costs.ts';

export interface SearchBench {
  /** The built site, and what it is built of. */
  readonly site: string;
  readonly issues: number;
  readonly words: number;
  /** Queries of each class. */
  readonly each: number;
  readonly browserPath: string;
  /** The project, and an empty folder to work in. */
  readonly root: string;
  readonly room: string;
  /** Issues of the archive that random phrases are drawn from. */
  readonly phrases: number;
  readonly say: (line: string) => void;
}

export async function benchSearch(bench: SearchBench): Promise<SearchFigures> {
  const { site, issues, words, each, browserPath, say } = bench;
  const index = join(site, 'search/index');
  const files = listFiles(index);
  const measured = await measureSearch({
    dir: site,
    each,
    browserPath,
    onQuery: ({ query, found, cold, next }) =>
      say(
        `  ${query.typed}: ${found}; ${kilobytes(cold.bytes)}, ${Math.round(cold.firstResults)} ms, then ${kilobytes(next.bytes)}, ${Math.round(next.firstResults)} ms`,
      ),
  });
  say('how well search finds');
  mkdirSync(bench.room, { recursive: true });
  const quality = await measureFigures(
    bench.root,
    {
      content: join(bench.root, 'content'),
      folder: bench.room,
      phrases: { issues: bench.phrases, words },
    },
    say,
  );
  return {
    issues,
    words,
    day: new Date().toISOString().slice(0, 10),
    machine: `${availableParallelism()} cores, ${cpus()[0]?.model.trim() ?? 'unknown'}, Node ${process.versions.node}`,
    files: files.length,
    bytes: files.reduce((sum, { path }) => sum + statSync(join(index, path)).size, 0),
    costs: sumCosts(measured),
    ...quality,
  };
}

const kilobytes = (bytes: number): string => `${Math.round(bytes / 1000)} kB`;
