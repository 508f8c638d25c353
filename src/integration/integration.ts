/** Has Astro draw the pages of an archive, and takes over those of the last site that would come out the same. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { BuildRecord, PageRecord } from '../incremental/build-record.ts';
import { fileStat } from '../incremental/file-stat.ts';
import { cacheOf, projectRoot } from '../incremental/paths.ts';
import type { LoadedArchive } from '../load/load-archive.ts';
import { setArchive } from '../load/open-archive.ts';
import type { ArchiveTracker } from '../load/track-archive.ts';
import { injectPreloads, readImports } from './inject-preloads.ts';
import type { SiteOutput } from './output.ts';
import { type RenderResult, reusePages } from './reuse-pages.ts';

export interface DrawOptions {
  readonly loaded: LoadedArchive;
  readonly site: SiteOutput;
  readonly questions: ArchiveTracker;
  readonly outDir: string;
  /** The record of the site in `outDir`, where its pages were drawn within the same frame. */
  readonly last: BuildRecord | null;
  readonly onPage: (done: number, of: number) => void;
}

export interface RenderedPages {
  readonly pages: readonly PageRecord[];
  /** How many pages Astro drew, and how many are as they were. */
  readonly drawn: number;
  readonly kept: number;
}

export async function renderPages(options: DrawOptions): Promise<RenderedPages> {
  const { site, outDir } = options;
  const drawing = await draw(options);
  // Pages name style sheets and scripts by the digests in their names. The same code gives the same ones; were it
  // ever otherwise, no page that was drawn before could stand.
  if (drawing.kept.length > 0 && assetsIn(site.staging) !== assetsIn(outDir))
    return renderPages({ ...options, last: null });
  for (const { file } of drawing.kept) site.reuse(file);
  const rendered = drawing.drawn.flatMap((page) => {
    const file = fileOf(page.id, site.staging);
    return file === null ? [] : [{ ...page, file }];
  });
  const { kept: reused, count } = drawing;
  return { pages: [...rendered, ...reused], drawn: count, kept: reused.length };
}

async function draw({ loaded, site, questions, last, onPage }: DrawOptions): Promise<RenderResult> {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  const importsOf = readImports(site.staging, loaded.archive.base);
  const reuse = reusePages({
    questions,
    base: loaded.archive.base,
    last,
    isIntact: site.isIntact,
    onPage,
    postprocess: (page) => injectPreloads(page, importsOf),
  });
  setArchive(questions.tracked.view);
  // Astro is loaded only here: a folder with errors is told of in a tenth of the time.
  const { build } = await import('astro');
  const { address, base } = loaded.archive;
  await build({
    root: projectRoot(),
    logLevel: 'warn',
    site: address,
    base,
    outDir: site.staging,
    cacheDir: join(cacheOf(loaded.content), 'astro'),
    integrations: [reuse.integration],
  });
  return reuse.result();
}

/** The file of a page in a site; null where it has none, since something else took its place. */
function fileOf(id: string, site: string): string | null {
  const address = id.slice(id.indexOf(' ') + 1);
  const candidates = address === '' ? ['index.html'] : [`${address}/index.html`, address, `${address}.html`];
  return candidates.find((file) => fileStat(join(site, file)) !== null) ?? null;
}

/** Names of the style sheets and scripts of a site; a published one has each pressed beside it. */
function assetsIn(site: string): string {
  try {
    return readdirSync(join(site, '_astro'))
      .filter((name) => !/\.(?:br|gz)$/.test(name))
      .sort()
      .join();
  } catch {
    return '';
  }
}
