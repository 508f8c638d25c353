/** Has Astro draw the pages of an archive, and takes over those of the last site that would come out the same. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { LoadedArchive } from '../../src/site/load-archive.ts';
import { shareArchive } from '../../src/site/open-archive.ts';
import { cacheOf, projectRoot } from '../../src/site/project.ts';
import { stampOf } from '../../src/site/stamp.ts';
import { hastenPage } from './hasten-page.ts';
import type { NewSite } from './new-site.ts';
import type { Questions } from './questions.ts';
import { readImports } from './read-imports.ts';
import { type Drawing, reusePages } from './reuse-pages.ts';
import type { DrawnPage, SiteRecord } from './site-record.ts';

export interface DrawOptions {
  readonly loaded: LoadedArchive;
  readonly site: NewSite;
  readonly questions: Questions;
  readonly outDir: string;
  /** The record of the site in `outDir`, where its pages were drawn within the same frame. */
  readonly last: SiteRecord | null;
  readonly onPage: (done: number, of: number) => void;
}

export interface DrawnSite {
  readonly pages: readonly DrawnPage[];
  /** How many pages Astro drew, and how many are as they were. */
  readonly drawn: number;
  readonly kept: number;
}

export async function drawPages(options: DrawOptions): Promise<DrawnSite> {
  const { site, outDir } = options;
  const drawing = await draw(options);
  // Pages name style sheets and scripts by the digests in their names. The same code gives the same ones; were it
  // ever otherwise, no page that was drawn before could stand.
  if (drawing.kept.length > 0 && assetsIn(site.made) !== assetsIn(outDir))
    return drawPages({ ...options, last: null });
  for (const { file } of drawing.kept) site.take(file);
  const drawn = drawing.drawn.flatMap((page) => {
    const file = fileOf(page.id, site.made);
    return file === null ? [] : [{ ...page, file }];
  });
  const { kept, count } = drawing;
  return { pages: [...drawn, ...kept], drawn: count, kept: kept.length };
}

async function draw({ loaded, site, questions, last, onPage }: DrawOptions): Promise<Drawing> {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  const importsOf = readImports(site.made, loaded.archive.base);
  const reuse = reusePages({
    questions,
    base: loaded.archive.base,
    last,
    stands: site.stands,
    onPage,
    finish: (page) => hastenPage(page, importsOf),
  });
  shareArchive(questions.followed.view);
  // Astro is loaded only here: a folder with errors is told of in a tenth of the time.
  const { build } = await import('astro');
  const { address, base } = loaded.archive;
  await build({
    root: projectRoot(),
    logLevel: 'warn',
    site: address,
    base,
    outDir: site.made,
    cacheDir: join(cacheOf(loaded.content), 'astro'),
    integrations: [reuse.integration],
  });
  return reuse.result();
}

/** The file of a page in a site; null where it has none, since something else took its place. */
function fileOf(id: string, site: string): string | null {
  const address = id.slice(id.indexOf(' ') + 1);
  const candidates = address === '' ? ['index.html'] : [`${address}/index.html`, address, `${address}.html`];
  return candidates.find((file) => stampOf(join(site, file)) !== null) ?? null;
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
