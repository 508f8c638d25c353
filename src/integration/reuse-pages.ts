/** Astro prerenderer that renders only stale pages and reuses the files of all others. */
import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroPrerenderer } from 'astro';
import { type StepError, toStepError } from '../archive/at-step.ts';
import type { BuildRecord, PageRecord } from '../incremental/build-record.ts';
import type { DependencySet } from '../incremental/dependency-scope.ts';
import { fileStat } from '../incremental/file-stat.ts';
import type { ArchiveTracker } from '../load/track-archive.ts';
import { fileOfPage } from '../views/redirects.ts';
import { injectPreloads, readImports } from './inject-preloads.ts';
import type { SiteOutput } from './output.ts';
import { propsDigest } from './props-digest.ts';

export interface PageReuse {
  /** Hashes the dependencies of the previous build while the bundler runs. */
  readonly prehash: () => void;
  readonly prerenderer: (astro: AstroPrerenderer) => AstroPrerenderer;
  /** To be called once Astro has written the rendered pages. */
  readonly result: () => RenderResult;
}

export interface RenderResult {
  /** Number of pages that Astro rendered, and of those that were reused. */
  readonly rendered: number;
  readonly reused: number;
  /** All pages whose dependencies are known, with their files. */
  readonly all: readonly PageRecord[];
}

export interface PageReuseOptions {
  readonly tracker: ArchiveTracker;
  readonly site: SiteOutput;
  /** The folder of the previous site. */
  readonly outDir: string;
  /** The folder on its host that the site is built for. */
  readonly base: string;
  /** The record of the previous site if its layout key is the same. */
  readonly last: Pick<BuildRecord, 'pages'> | null;
  readonly onPage: (done: number, of: number) => void;
}

export function createPageReuse({ tracker, site, outDir, base, last, onPage }: PageReuseOptions): PageReuse {
  const propsDigests = new Map<string, string | null>();
  const rendered = new Map<string, DependencySet>();
  const reused: PageRecord[] = [];
  const importsOf = readImports(site.staging, base);
  let previous: ReadonlyMap<string, PageRecord> | undefined;

  return {
    prehash: tracker.prehash,
    prerenderer(astro) {
      let stale = 0;
      return {
        ...astro,
        name: 'reuse-pages',
        async getStaticPaths() {
          const listed = tracker.track((dependencies) =>
            astro.getStaticPaths().catch((error: unknown) => {
              throw toStepError({ step: 'listing the pages', file: dependencies.lastFile }, error);
            }),
          );
          const paths = dedupeRoutes(await listed.value).filter((path) => {
            const id = idOf(path.route.component, path.pathname);
            return !reuse(id, propsDigest(astro, path, tracker.tracked.pathOf));
          });
          stale = paths.length;
          onPage(0, stale);
          return paths;
        },
        async render(request, options) {
          const { pathname } = new URL(request.url);
          const page = tracker.track(async (dependencies) => {
            try {
              const result = await astro.render(request, options);
              return await postprocess(result instanceof Response ? result : result.response);
            } catch (error) {
              throw renderError(pathname, dependencies.lastFile, error);
            }
          });
          const response = await page.value;
          rendered.set(idOf(options.routeData.component, pathname.slice(base.length)), page.dependencies);
          onPage(rendered.size, stale);
          return response;
        },
      };
    },
    result() {
      const pages = [...rendered].flatMap(([id, dependencies]) => {
        const digest = propsDigests.get(id) ?? null;
        const entry = digest === null ? null : tracker.record(dependencies, digest);
        const file = fileOf(id, site.staging);
        return entry === null || file === null ? [] : [{ id, file, ...entry }];
      });
      const carried = reused.map((page) => ({ ...page, ...tracker.carryOver(page) }));
      return { rendered: rendered.size, reused: reused.length, all: [...pages, ...carried] };
    },
  };

  /** Reuses the file of a page if the page would be the same; returns whether it did. */
  function reuse(id: string, digest: string | null): boolean {
    propsDigests.set(id, digest);
    const page = previousPages().get(id);
    if (page === undefined || digest === null) return false;
    if (!tracker.isUpToDate(page, digest) || !site.reuse(page.file)) return false;
    reused.push(page);
    return true;
  }

  /** None if the names of style sheets and scripts, which contain digests, differ: every page has them. */
  function previousPages(): ReadonlyMap<string, PageRecord> {
    previous ??= new Map(
      assetsIn(site.staging) === assetsIn(outDir) ? last?.pages.map((page) => [page.id, page]) : [],
    );
    return previous;
  }

  /** Reads the body to its end, so that reads of the archive are still recorded as this page's. */
  async function postprocess(response: Response): Promise<Response> {
    if (response.body === null) return response;
    const body = new Uint8Array(await response.arrayBuffer());
    return new Response(new Uint8Array(injectPreloads(body, importsOf)), response);
  }

  function renderError(pathname: string, lastFile: string | undefined, error: unknown): StepError {
    const own = fileOfPage(trim(decodeURI(pathname).slice(base.length - 1)), tracker.tracked.view.archive);
    // The cause may be in another file that the page shows: both are named.
    const after =
      own === undefined || lastFile === undefined || lastFile === own ? '' : ` (last read: ${lastFile})`;
    return toStepError({ step: `rendering the page ${pathname}${after}`, file: own ?? lastFile }, error);
  }
}

/** If two routes have one address, Astro renders the first. */
function dedupeRoutes<Path extends { readonly pathname: string }>(paths: readonly Path[]): Path[] {
  const seen = new Set<string>();
  return paths.filter(({ pathname }) => {
    const address = trim(pathname);
    return !seen.has(address) && seen.add(address);
  });
}

/** The file that Astro wrote for a page; null if a file of `public/` took its place. */
function fileOf(id: string, site: string): string | null {
  const address = id.slice(id.indexOf(' ') + 1);
  const candidates = address === '' ? ['index.html'] : [`${address}/index.html`, address, `${address}.html`];
  return candidates.find((file) => fileStat(join(site, file)) !== null) ?? null;
}

/** Names of the style sheets and scripts of a site, without their compressed copies. */
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

const idOf = (component: string, pathname: string): string => `${component} ${trim(decodeURI(pathname))}`;
const trim = (pathname: string): string => pathname.replace(/^\/+|\/+$/g, '');
