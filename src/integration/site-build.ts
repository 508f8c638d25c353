/** The steps of one build: lock, load and check, then everything after Astro has rendered the pages. */
import { existsSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { atStepLater } from '../archive/at-step.ts';
import { formatProblem } from '../archive/problem.ts';
import {
  type BuildRecord,
  isIntact,
  readPreviousFiles,
  readRecord,
  writeRecord,
} from '../incremental/build-record.ts';
import { cacheKey, openCache } from '../incremental/cache.ts';
import { digestInputs } from '../incremental/input-digests.ts';
import { takeLocks } from '../incremental/locks.ts';
import { cacheOf, projectRoot } from '../incremental/paths.ts';
import { type LoadedArchive, loadArchive } from '../load/load-archive.ts';
import { setArchive } from '../load/open-archive.ts';
import { trackArchive } from '../load/track-archive.ts';
import type { PublishStep } from '../publish/publish-step.ts';
import { assembleSite, linkPrevious } from './assemble.ts';
import { beginSearchIndex } from './index-search.ts';
import { writeManifest } from './manifest.ts';
import { createOutput } from './output.ts';
import { complain } from './print.ts';
import { startProgress } from './progress.ts';
import { createPageReuse, type PageReuse } from './reuse-pages.ts';
import { durationRow, summaryRows } from './summary.ts';
import { checkReplaceable, recoverSwap, resolveThroughLinks, swap } from './swap.ts';
import { writeExports, writeHostingFiles } from './write-exports.ts';

export interface BuildOptions {
  readonly content: string;
  readonly outDir: string;
  /** Receives each line of the summary. */
  readonly write: (line: string) => void;
  /** Receives problems and errors; standard error by default. */
  readonly onError?: (line: string) => void;
  readonly quiet?: boolean;
  /** Whether progress is shown; not if Astro logs each page. */
  readonly progress?: boolean;
  /** False leaves out the search index; for measurements. */
  readonly search?: boolean;
  /** Words from which on an archive counts as large for the search index; for tests. */
  readonly largeFrom?: number;
  /** The steps that only a published site has; none by default. */
  readonly features?: readonly PublishStep[];
}

/** The reason why nothing is built, as one line for the user. */
export class BuildError extends Error {}

export interface OpenBuild {
  /** The record of the site in the output folder if no input has changed since it was built. */
  readonly upToDate: BuildRecord | null;
  readonly summarise: (rows: readonly string[], remark: string) => void;
  /** Loads and checks the archive. Throws a `BuildError` if it has errors. */
  readonly load: () => Promise<SiteBuild>;
  /** Ends child processes and releases the locks. */
  readonly close: () => Promise<void>;
}

export interface SiteBuild {
  readonly loaded: LoadedArchive;
  /** The folder that Astro renders into. */
  readonly staging: string;
  readonly pages: PageReuse;
  /** Puts the new site in place, after Astro has rendered its pages. */
  readonly finish: () => Promise<void>;
}

/** Number of builds of this process. */
let builds = 0;

/** Locks the content folder and the output folder. Throws a `BuildError` if that isn't possible. */
export function openBuild(options: BuildOptions): OpenBuild {
  const started = performance.now();
  const { content, features = [], search = true, onError = complain } = options;
  const outDir = resolveThroughLinks(resolve(options.outDir));
  const lock = takeLocks([content, outDir]);
  if ('heldBy' in lock)
    throw new BuildError(
      `build: the content folder or ${outDir} is locked by process ${lock.heldBy}; wait until it exits`,
    );
  recoverSwap(outDir);
  const refusal = checkReplaceable(outDir);
  if (refusal !== null) {
    lock.release();
    throw new BuildError(`build: ${refusal}; name another folder with --outDir, or empty it yourself`);
  }
  const progress = startProgress(options.quiet === true || options.progress === false);
  const cache = openCache(join(cacheOf(content), 'built'));
  const names = features.map(({ name }) => name);
  // Taken before anything is read, so that a change during the build is new to the next build.
  const inputs = digestInputs(projectRoot(), content, cache);
  const inputsKey = cacheKey(inputs.code, inputs.content, String(search), ...names);
  const previous = readRecord(cache, outDir);
  let stopIndexing: (() => Promise<void>) | undefined;

  return {
    upToDate: previous?.inputsKey === inputsKey && isIntact(outDir, previous) ? previous : null,
    summarise,
    load,
    async close() {
      progress.end();
      await stopIndexing?.();
      lock.release();
    },
  };

  function summarise(rows: readonly string[], remark: string): void {
    const seconds = (performance.now() - started) / 1000;
    if (options.quiet !== true) for (const row of [...rows, durationRow(seconds, remark)]) options.write(row);
  }

  async function load(): Promise<SiteBuild> {
    const loaded = await loadArchive(content, (done, of) => progress.show('reading essays', done, of));
    for (const problem of loaded.problems) onError(formatProblem(problem));
    if (loaded.archive === null) {
      const errors = loaded.problems.filter(({ severity }) => severity === 'error').length;
      const counted = errors === 1 ? 'one error' : `${errors} errors`;
      throw new BuildError(`build: ${counted} in the content folder; nothing was built`);
    }
    // A preview may have more unresolved citations than the published site; a new publication may not.
    if (features.length > 0 && loaded.problems.some(({ code }) => code === 'l-003'))
      throw new BuildError(
        'publish: more is left open than when last published (l-003, above); nothing was built',
      );
    return begin(loaded);
  }

  function begin(loaded: LoadedArchive): SiteBuild {
    const { archive } = loaded;
    const { base } = archive;
    const stagingRoot = join(cacheOf(content), 'site');
    rmSync(stagingRoot, { recursive: true, force: true });
    // A new path for each build, because Node caches imported modules by path and Astro imports its bundle from here.
    const staging = join(stagingRoot, String(++builds));
    const site = createOutput(staging, outDir, previous);
    const layoutKey = cacheKey(inputs.code, archive.address, base, ...names);
    const last = previous?.layoutKey === layoutKey ? previous : null;
    const tracker = trackArchive(loaded, last?.paths ?? []);
    setArchive(tracker.tracked.view, names);
    const index = search
      ? beginSearchIndex({
          ...options,
          loaded,
          site,
          outDir,
          cache,
          inputs,
          complain: onError,
          isPublished: features.length > 0,
        })
      : null;
    stopIndexing = index?.stop;
    progress.show('rendering pages');
    const pages = createPageReuse({
      tracker,
      site,
      outDir,
      base,
      last,
      onPage: (done, of) => progress.show('rendering pages', done, of),
    });
    return { loaded, staging, pages, finish };

    async function finish(): Promise<void> {
      const { rendered, reused, all } = pages.result();
      progress.show('writing exports');
      const exportSets = writeExports({ loaded, site, tracker, last, digestOf: inputs.digestOf });
      await atStepLater({ step: 'indexing for search' }, async () =>
        index?.finish(() => progress.show('indexing for search')),
      );
      await index?.stop();
      writeHostingFiles(archive, site);
      progress.show('assembling the site');
      const next = assembleSite(site, outDir, readPreviousFiles(cache, outDir));
      const { added, size, digests } = await addFeatures(next).catch((error: unknown) => {
        rmSync(next, { recursive: true, force: true });
        throw error;
      });
      const unpublishes = features.length === 0 && isPublished(outDir);
      swap(outDir);
      const summary = summaryRows(archive, loaded.problems, size, added);
      // A file changed during the build may be changed back: the site may hold either version of it.
      const changed = inputs.changedDuringBuild();
      const isNew = linkPrevious(outDir, digests.keys());
      writeRecord(
        cache,
        outDir,
        {
          inputsKey: changed === 'nothing' ? inputsKey : '',
          layoutKey: changed === 'code' ? '' : layoutKey,
          base,
          problems: loaded.problems.map(formatProblem),
          summary,
          digests,
          paths: tracker.paths(),
          pages: all,
          exportSets,
        },
        isNew ? 'the same' : (previous?.files ?? []),
      );
      progress.end();
      summarise(summary, `${rendered} pages rendered, ${reused} reused`);
      if (unpublishes)
        onError(
          `build: ${outDir} was a published site. This build has no social cards, EPUBs or compressed files; run npm run publish before uploading.`,
        );

      async function addFeatures(folder: string) {
        const added: [string, string][] = [];
        for (const { name, run } of features) {
          progress.show(`adding ${name}`);
          added.push([name, await atStepLater({ step: `adding ${name}` }, () => run(folder, loaded))]);
        }
        progress.show('writing the manifest');
        return { added, ...writeManifest(folder, site.reused) };
      }
    }
  }
}

/** Whether a site has the files that only `npm run publish` adds. */
const isPublished = (site: string): boolean => existsSync(join(site, 'index.html.br'));
