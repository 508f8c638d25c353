/**
 * Measures the search of a site that is built from a content folder and then again with some essays changed, beside
 * plain Pagefind over the same pages, and how well search finds.
 */
import { appendFileSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { listFiles } from '../../../src/incremental/list-files.ts';
import { buildSite } from '../../../src/integration/build-site.ts';
import { measureFigures } from '../quality/quality-figures.ts';
import { describeMachine } from '../run/machine-now.ts';
import { measureIndexing } from './measure-indexing.ts';
import { measureSearch } from './measure-search.ts';
import type { SearchFigures } from './search-figures.ts';
import { sumCosts } from './sum-costs.ts';

export interface SearchBench {
  /** The content folder, of which essays are changed; its size. */
  readonly content: string;
  readonly issues: number;
  readonly words: number;
  /** The site, which is built if it isn't. */
  readonly site: string;
  /** Queries of each class. */
  readonly each: number;
  readonly browserPath: string;
  /** The project, and an empty folder to work in. */
  readonly root: string;
  readonly folder: string;
  /** Issues of the archive that random phrases are drawn from. */
  readonly phrases: number;
  readonly say: (line: string) => void;
}

export async function benchSearch(bench: SearchBench): Promise<SearchFigures> {
  const { content, issues, words, site, each, browserPath, root, folder, phrases, say } = bench;
  mkdirSync(folder, { recursive: true });
  const [ours, plain] = [join(folder, 'ours'), join(folder, 'plain')];
  say('building the site');
  await build(content, site);
  say('indexing alone, ours');
  const oursCost = await measureIndexing('ours', content, ours);
  say('indexing alone, plain Pagefind');
  const plainCost = await measureIndexing('plain', content, plain);
  say(`building the site again with ${CHANGED} essays changed`);
  changeEssays(content);
  await build(content, site);
  say('searches');
  const measured = await measureSearch({
    dir: site,
    plain,
    each,
    browserPath,
    onQuery: ({ query, found, cold, next }) =>
      say(
        `  ${query.typed}: ${found}; ${kilobytes(cold.bytes)}, ${Math.round(cold.firstResults)} ms, then ${kilobytes(next.bytes)}, ${Math.round(next.firstResults)} ms`,
      ),
  });
  say('how well search finds');
  const quality = await measureFigures(
    root,
    { content: join(root, 'content'), folder: join(folder, 'quality'), phrases: { issues: phrases, words } },
    say,
  );
  return {
    issues,
    words,
    ...describeMachine(),
    costs: sumCosts(measured.ours),
    plain: sumCosts(measured.plain),
    indexing: { ours: oursCost, plain: plainCost },
    ...quality,
  };
}

async function build(content: string, outDir: string): Promise<void> {
  const problems: string[] = [];
  const onError = (line: string): void => void problems.push(line);
  const { ok } = await buildSite({ content, outDir, write: () => {}, onError });
  if (!ok) throw new Error(`the site could not be built: ${problems.join('; ')}`);
}

/** Essays that are changed, so that the site has an index of changes. */
const CHANGED = 10;

/** Adds a paragraph to essays from the whole archive. */
function changeEssays(content: string): void {
  const folder = join(content, 'essays');
  const essays = listFiles(folder).filter(({ path }) => path.endsWith('.md'));
  for (let at = 0; at < CHANGED; at++) {
    const essay = essays[Math.floor((essays.length * (at + 0.5)) / CHANGED)];
    if (essay !== undefined)
      appendFileSync(join(folder, essay.path), '\nA zebrafinch was seen here again.\n');
  }
}

const kilobytes = (bytes: number): string => `${Math.round(bytes / 1000)} kB`;
