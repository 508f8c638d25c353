/**
 * Content folder → site. Reads and checks first: from a folder with errors nothing is built. Draws into a folder
 * of its own and swaps it in whole, so that the old site stands until the new one does.
 */
import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { atStepLater } from '../archive/at-step.ts';
import { formatProblem } from '../archive/problem.ts';
import {
  type ExportSet,
  isIntact,
  readPreviousFiles,
  readRecord,
  writeRecord,
} from '../incremental/build-record.ts';
import { cacheKey, openCache } from '../incremental/cache.ts';
import { digestInputs } from '../incremental/input-digests.ts';
import { takeLocks } from '../incremental/locks.ts';
import { cacheOf, projectRoot } from '../incremental/paths.ts';
import { loadArchive } from '../load/load-archive.ts';
import { setFeatures } from '../load/open-archive.ts';
import { trackArchive } from '../load/track-archive.ts';
import type { PublishStep } from '../publish/publish-step.ts';
import { assembleSite, linkPrevious } from './assemble.ts';
import { beginSearchIndex } from './index-search.ts';
import { type RenderedPages, renderPages } from './integration.ts';
import { type WrittenManifest, writeManifest } from './manifest.ts';
import { createOutput } from './output.ts';
import { complain as printComplaint } from './print.ts';
import { startProgress } from './progress.ts';
import { durationRow, summarise } from './summary.ts';
import { checkReplaceable, recoverSwap, resolveThroughLinks, swap } from './swap.ts';
import { writeExports, writeHostingFiles } from './write-exports.ts';

export interface BuildOptions {
  readonly content: string;
  readonly outDir: string;
  /** Takes each line of the summary. */
  readonly write: (line: string) => void;
  /** Takes what goes wrong; standard error by default. */
  readonly onError?: (line: string) => void;
  readonly quiet?: boolean;
  /** Leaves out the search index; for measurements. */
  readonly search?: boolean;
  /** Words from which on an archive counts as large for the search index; for tests. */
  readonly largeFrom?: number;
  /** What a published site has beside; none by default. */
  readonly parts?: readonly PublishStep[];
}

export interface BuildResult {
  readonly ok: boolean;
  /** The folder on its host under which the site works. */
  readonly base: string;
  /** Pages that were drawn, and those that were taken over from the last build. */
  readonly drawn: number;
  readonly kept: number;
}

const NOTHING = { drawn: 0, kept: 0 };

/** Builds of this process. */
let builds = 0;

export async function buildSite(options: BuildOptions): Promise<BuildResult> {
  const complain = options.onError ?? printComplaint;
  const outDir = resolveThroughLinks(resolve(options.outDir));
  const lock = takeLocks([options.content, outDir]);
  if ('heldBy' in lock) {
    complain(`build: another command (process ${lock.heldBy}) is at work on this folder; wait for it to end`);
    return { ok: false, base: '/', ...NOTHING };
  }
  try {
    recoverSwap(outDir);
    const refusal = checkReplaceable(outDir);
    if (refusal !== null) {
      complain(`build: ${refusal}; name another folder with --outDir, or empty it yourself`);
      return { ok: false, base: '/', ...NOTHING };
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
  const secondsNow = (): number => (performance.now() - started) / 1000;
  const { content, parts = [], search = true } = options;
  const progress = startProgress(options.quiet === true);
  const cache = openCache(join(cacheOf(content), 'built'));
  // Taken before anything is read: what changes while we build is new to the next build.
  const inputs = digestInputs(projectRoot(), content, cache);
  const inputsKey = cacheKey(inputs.code, inputs.content, String(search), ...parts.map(({ name }) => name));
  const last = readRecord(cache, outDir);
  if (last?.inputsKey === inputsKey && isIntact(outDir, last)) {
    for (const problem of last.problems) complain(problem);
    say([...last.summary, durationRow(secondsNow(), 'nothing had changed')]);
    return { ok: true, base: last.base, drawn: 0, kept: last.pages.length };
  }

  const loaded = await loadArchive(content, (done, of) => progress.show('reading essays', done, of));
  const problems = loaded.problems.map(formatProblem);
  for (const problem of problems) complain(problem);
  if (loaded.archive === null) {
    progress.end();
    const errors = loaded.problems.filter(({ severity }) => severity === 'error').length;
    complain(
      `build: ${errors === 1 ? 'one error' : `${errors} errors`} in the content folder; nothing was built`,
    );
    return { ok: false, base: '/', ...NOTHING };
  }
  // A preview may have more left open than the public has seen; what goes public may not.
  if (parts.length > 0 && loaded.problems.some(({ code }) => code === 'l-003')) {
    progress.end();
    complain('publish: more is left open than when last published (l-003, above); nothing was built');
    return { ok: false, base: '/', ...NOTHING };
  }
  const { archive } = loaded;
  const stagingRoot = join(cacheOf(content), 'site');
  rmSync(stagingRoot, { recursive: true, force: true });
  // Node keeps what it has imported by its path, and Astro imports what it has bundled.
  const made = join(stagingRoot, String(++builds));
  const site = createOutput(made, outDir, last);
  setFeatures(parts.map(({ name }) => name));
  const layoutKey = cacheKey(inputs.code, archive.address, archive.base, ...parts.map(({ name }) => name));
  const sameLayout = last?.layoutKey === layoutKey ? last : null;
  const questions = trackArchive(loaded, sameLayout?.paths ?? []);
  progress.show('drawing pages');
  const index = search
    ? beginSearchIndex({
        ...options,
        loaded,
        site,
        outDir,
        cache,
        inputs,
        complain,
        isPublished: parts.length > 0,
      })
    : null;
  let drawing: RenderedPages;
  let exportSets: readonly ExportSet[];
  try {
    drawing = await renderPages({
      loaded,
      site,
      questions,
      outDir,
      last: sameLayout,
      onPage: (done, of) => progress.show('drawing pages', done, of),
    });
    progress.show('writing data');
    const { digestOf } = inputs;
    exportSets = writeExports({ loaded, site, questions, last: sameLayout, digestOf });
    await atStepLater({ step: 'indexing for search' }, async () =>
      index?.finish(() => progress.show('indexing for search')),
    );
  } finally {
    await index?.stop();
  }
  writeHostingFiles(archive, site);
  progress.show('putting the site together');
  const next = assembleSite(site, outDir, readPreviousFiles(cache, outDir));
  const added: [string, string][] = [];
  let written: WrittenManifest;
  try {
    for (const { name, run } of parts) {
      progress.show(`adding ${name}`);
      added.push([name, await atStepLater({ step: `adding ${name}` }, () => run(next, loaded))]);
    }
    progress.show('writing the manifest');
    written = writeManifest(next, site.reused);
  } catch (error) {
    rmSync(next, { recursive: true, force: true });
    throw error;
  }
  const { size, digests } = written;
  const unpublishes = parts.length === 0 && isPublished(outDir);
  swap(outDir);
  const summary = summarise(archive, loaded.problems, size, added);
  const { base } = archive;
  const { pages, drawn: rendered, kept: reused } = drawing;
  // Of what was changed meanwhile, and may be changed back, nobody knows how much is in it.
  const changedDuringBuild = inputs.changedDuringBuild();
  const madeFrom = {
    inputsKey: changedDuringBuild === 'nothing' ? inputsKey : '',
    layoutKey: changedDuringBuild === 'code' ? '' : layoutKey,
  };
  const isNew = linkPrevious(outDir, digests.keys());
  const now = {
    ...madeFrom,
    base,
    problems,
    summary,
    digests,
    paths: questions.paths(),
    pages,
    exportSets,
  };
  writeRecord(cache, outDir, now, isNew ? 'the same' : (last?.files ?? []));
  progress.end();
  say([...summary, durationRow(secondsNow(), `${rendered} pages drawn, ${reused} as they were`)]);
  if (unpublishes)
    complain(
      `build: ${outDir} held a published site; this build has no cards, books or pressed files. Run npm run publish before you upload it`,
    );
  return { ok: true, base, drawn: rendered, kept: reused };

  function say(lines: readonly string[]): void {
    if (options.quiet !== true) for (const line of lines) options.write(line);
  }
}

/** Whether a site has what only `npm run publish` adds. */
const isPublished = (site: string): boolean => existsSync(join(site, 'index.html.br'));
