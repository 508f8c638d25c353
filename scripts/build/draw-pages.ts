/** Has Astro draw the pages of an archive, and takes over those of the last site that would come out the same. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { LoadedArchive } from '../../src/site/load-archive.ts';
import { shareArchive } from '../../src/site/open-archive.ts';
import { cacheOf, projectRoot } from '../../src/site/project.ts';
import { stampOf } from '../../src/site/stamp.ts';
import { type Drawing, reusePages } from './reuse-pages.ts';
import { type DrawnPage, isAsWritten, type SiteFile, type SiteRecord } from './site-record.ts';
import { takeOver } from './take-over.ts';

export interface DrawOptions {
  readonly loaded: LoadedArchive;
  /** The folder to draw into. */
  readonly made: string;
  readonly outDir: string;
  /** The record of the site in `outDir`, where its pages were drawn within the same frame. */
  readonly last: SiteRecord | null;
  readonly onPage: (done: number, of: number) => void;
}

export interface DrawnSite {
  readonly reads: readonly string[];
  readonly pages: readonly DrawnPage[];
  /** Digests of the files that were taken over. */
  readonly taken: ReadonlyMap<string, string>;
  readonly drawn: number;
}

export async function drawPages(options: DrawOptions): Promise<DrawnSite> {
  const { made, outDir, last } = options;
  const files = new Map<string, SiteFile>(last?.files.map((file) => [file[0], file]));
  const drawing = await draw(options, (path) => {
    const file = files.get(path);
    return file !== undefined && isAsWritten(outDir, file);
  });
  // Pages name style sheets and scripts by the digests in their names. The same code gives the same ones; were it
  // ever otherwise, no page that was drawn before could stand.
  if (drawing.kept.length > 0 && assetsIn(made) !== assetsIn(outDir))
    return drawPages({ ...options, last: null });
  takeOver(
    drawing.kept.map(({ file }) => file),
    outDir,
    made,
  );
  const drawn = drawing.drawn.flatMap((page) => {
    const file = fileOf(page.id, made);
    return file === null ? [] : [{ ...page, file }];
  });
  return {
    reads: drawing.reads,
    pages: [...drawn, ...drawing.kept],
    taken: new Map(drawing.kept.map(({ file }) => [file, files.get(file)?.[1] ?? ''])),
    drawn: drawing.count,
  };
}

async function draw(
  { loaded, made, last, onPage }: DrawOptions,
  stands: (file: string) => boolean,
): Promise<Drawing> {
  process.env.ASTRO_TELEMETRY_DISABLED = '1';
  const reuse = reusePages({ loaded, last, stands, onPage });
  shareArchive(reuse.followed);
  // Astro is loaded only here: a folder with errors is told of in a tenth of the time.
  const { build } = await import('astro');
  const { address, base } = loaded.archive;
  await build({
    root: projectRoot(),
    logLevel: 'warn',
    site: address,
    base,
    outDir: made,
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

/** Names of the style sheets and scripts of a site. */
function assetsIn(site: string): string {
  try {
    return readdirSync(join(site, '_astro')).sort().join();
  } catch {
    return '';
  }
}
