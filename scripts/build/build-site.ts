/**
 * Content folder → site. Reads and checks first: from a folder with errors nothing is built. Draws into a folder
 * of its own and swaps it in whole, so that the old site stands until the new one does.
 */
import { copyFileSync, existsSync, mkdirSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { formatProblem, type Problem } from '../../src/archive/problem.ts';
import { indexArchive } from '../../src/search/index-archive.ts';
import { type LoadedArchive, loadArchive } from '../../src/site/load-archive.ts';
import { shareArchive } from '../../src/site/open-archive.ts';
import { nameParts } from '../../src/site/parts.ts';
import { cacheOf, projectRoot } from '../../src/site/project.ts';
import type { PublishPart } from '../publish/publish-part.ts';
import { writeHostingFiles } from './hosting-files.ts';
import { type SiteSize, writeManifest } from './manifest.ts';
import { startProgress } from './progress.ts';
import { summarise } from './summary.ts';
import { finishSwap, swap, whyNotReplace } from './swap.ts';
import { takeLocks } from './take-locks.ts';
import { writeExports } from './write-exports.ts';

export interface BuildOptions {
  readonly content: string;
  readonly outDir: string;
  /** Takes each line of the summary. */
  readonly write: (line: string) => void;
  /** Takes what goes wrong; standard error by default. */
  readonly complain?: (line: string) => void;
  readonly quiet?: boolean;
  /** Leaves out the search index; for measurements. */
  readonly search?: boolean;
  /** What a published site has beside; none by default. */
  readonly parts?: readonly PublishPart[];
}

export interface BuildResult {
  readonly ok: boolean;
  /** The folder on its host under which the site works. */
  readonly base: string;
}

export async function buildSite(options: BuildOptions): Promise<BuildResult> {
  const complain = options.complain ?? ((line: string): void => void process.stderr.write(`${line}\n`));
  const outDir = resolve(options.outDir);
  const lock = takeLocks([options.content, outDir]);
  if ('heldBy' in lock) {
    complain(`build: another build (process ${lock.heldBy}) is at work; wait for it to end`);
    return { ok: false, base: '/' };
  }
  try {
    finishSwap(outDir);
    const refusal = whyNotReplace(outDir);
    if (refusal !== null) {
      complain(`build: ${refusal}; name another folder with --outDir, or empty it yourself`);
      return { ok: false, base: '/' };
    }
    return await build(options, outDir, complain);
  } finally {
    lock.release();
  }
}

async function build(
  options: BuildOptions,
  outDir: string,
  complain: (line: string) => void,
): Promise<BuildResult> {
  const started = performance.now();
  const progress = startProgress(options.quiet === true);
  const loaded = await loadArchive(options.content, (done, of) => progress.show('reading essays', done, of));
  report(loaded.problems, complain);
  if (loaded.archive === null) {
    progress.end();
    const errors = loaded.problems.filter(({ severity }) => severity === 'error').length;
    complain(
      `build: ${errors === 1 ? 'one error' : `${errors} errors`} in the content folder; nothing was built`,
    );
    return { ok: false, base: '/' };
  }
  const { archive } = loaded;
  const made = join(cacheOf(options.content), 'site');
  rmSync(made, { recursive: true, force: true });
  const { parts = [] } = options;
  nameParts(parts.map(({ name }) => name));
  progress.show('drawing pages');
  await drawPages(loaded, made);
  copyImages(loaded, made);
  progress.show('writing data');
  writeExports(loaded, made);
  if (options.search !== false) {
    progress.show('indexing for search');
    await indexArchive(archive, join(made, 'search/index'));
  }
  writeHostingFiles(archive, made);
  const added: [string, string][] = [];
  for (const { name, run } of parts) {
    progress.show(`adding ${name}`);
    added.push([name, await run(made, loaded)]);
  }
  progress.show('writing the manifest');
  const size: SiteSize = writeManifest(made);
  const unpublishes = parts.length === 0 && isPublished(outDir);
  swap(made, outDir);
  progress.end();
  const seconds = (performance.now() - started) / 1000;
  if (options.quiet !== true)
    for (const line of summarise(archive, loaded.problems, size, seconds, added)) options.write(line);
  if (unpublishes)
    complain(
      `build: ${outDir} held a published site; this build has no cards, books or pressed files. Run npm run publish before you upload it`,
    );
  return { ok: true, base: archive.base };
}

async function drawPages(loaded: LoadedArchive, outDir: string): Promise<void> {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  shareArchive(loaded);
  // Astro is loaded only here: a folder with errors is told of in a tenth of the time.
  const { build } = await import('astro');
  const { address, base } = loaded.archive;
  await build({
    root: projectRoot(),
    logLevel: 'warn',
    site: address,
    base,
    outDir,
    cacheDir: join(cacheOf(loaded.content), 'astro'),
  });
}

/** Whether a site has what only `npm run publish` adds. */
const isPublished = (site: string): boolean => existsSync(join(site, 'index.html.br'));

function copyImages({ images, content }: LoadedArchive, outDir: string): void {
  for (const image of images) {
    const target = join(outDir, image);
    mkdirSync(dirname(target), { recursive: true });
    copyFileSync(join(content, 'essays', image), target);
  }
}

function report(problems: readonly Problem[], complain: (line: string) => void): void {
  for (const problem of problems) complain(formatProblem(problem));
}
