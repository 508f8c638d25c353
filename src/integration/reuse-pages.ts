/**
 * Lets Astro draw only the pages that would come out differently: the others are taken over from the last site, each
 * as its file.
 */
import type { AstroIntegration } from 'astro';
import { type StepError, toStepError } from '../archive/at-step.ts';
import type { BuildRecord, PageRecord } from '../incremental/build-record.ts';
import type { DependencySet } from '../incremental/dependency-scope.ts';
import type { ArchiveTracker } from '../load/track-archive.ts';
import { fileOfPage } from '../views/redirects.ts';
import { propsDigest } from './props-digest.ts';

/** What was drawn and what was taken over, with the questions of both. */
export interface RenderResult {
  /** Without their files, which only the folder shows. */
  readonly drawn: readonly Omit<PageRecord, 'file'>[];
  readonly kept: readonly PageRecord[];
  /** How many pages Astro drew. */
  readonly count: number;
}

export interface PageReuse {
  readonly integration: AstroIntegration;
  readonly result: () => RenderResult;
}

export interface PageReuseOptions {
  readonly questions: ArchiveTracker;
  /** The folder on its host under which the site works. */
  readonly base: string;
  /** What may be taken over: a record with the same frame. */
  readonly last: Pick<BuildRecord, 'pages'> | null;
  /** Whether the file of a page still stands as it was written. */
  readonly isIntact: (file: string) => boolean;
  readonly onPage: (done: number, of: number) => void;
  /** What is done with a page that was drawn before it is written. */
  readonly postprocess: (page: Uint8Array) => Uint8Array;
}

export function reusePages({
  questions,
  base,
  last,
  isIntact,
  onPage,
  postprocess,
}: PageReuseOptions): PageReuse {
  const { pathOf } = questions.tracked;
  const given = new Map<string, string | null>();
  const rendered = new Map<string, DependencySet>();
  const reused: PageRecord[] = [];

  const integration: AstroIntegration = {
    name: 'reuse-pages',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) => {
        // From here to the first page the bundler works in threads of its own, and there is time.
        questions.prehash();
        setPrerenderer((astro) => {
          let toDraw = 0;
          return {
            ...astro,
            name: 'reuse-pages',
            async getStaticPaths() {
              const before = new Map(last?.pages.map((page) => [page.id, page]));
              const listed = questions.track((dependencies) =>
                astro.getStaticPaths().catch((error: unknown) => {
                  throw toStepError({ step: 'listing the pages', file: dependencies.lastFile }, error);
                }),
              );
              const paths = dedupeRoutes(await listed.value);
              const changed = paths.filter((path) => {
                const id = idOf(path.route.component, path.pathname);
                const digest = propsDigest(astro, path, pathOf);
                given.set(id, digest);
                const page = before.get(id);
                if (page === undefined || digest === null) return true;
                if (!questions.isUpToDate(page, digest) || !isIntact(page.file)) return true;
                reused.push(page);
                return false;
              });
              toDraw = changed.length;
              onPage(0, toDraw);
              return changed;
            },
            async render(request, options) {
              const { pathname } = new URL(request.url);
              const id = idOf(options.routeData.component, pathname.slice(base.length));
              const page = questions.track(async (dependencies) => {
                try {
                  return await renderPage();
                } catch (error) {
                  throw failedPage(pathname, dependencies.lastFile, error);
                }
              });
              const response = await page.value;
              rendered.set(id, page.dependencies);
              onPage(rendered.size, toDraw);
              return response;

              async function renderPage(): Promise<Response> {
                const result = await astro.render(request, options);
                const response = result instanceof Response ? result : result.response;
                // The body is read to its end here, where its questions are still this page's.
                if (response.body === null) return response;
                const body = new Uint8Array(await response.arrayBuffer());
                return new Response(new Uint8Array(postprocess(body)), response);
              }
            },
          };
        });
      },
    },
  };
  return { integration, result };

  function failedPage(pathname: string, last: string | undefined, error: unknown): StepError {
    const { archive } = questions.tracked.view;
    const own = fileOfPage(trim(decodeURI(pathname).slice(base.length - 1)), archive);
    // What a page shows of others may be at fault too: that is named beside the page's own file.
    const after = own === undefined || last === undefined || last === own ? '' : ` (last read: ${last})`;
    return toStepError({ step: `rendering the page ${pathname}${after}`, file: own ?? last }, error);
  }

  function result(): RenderResult {
    const drawnNow = [...rendered].flatMap(([id, dependencies]) => {
      const digest = given.get(id) ?? null;
      const made = digest === null ? null : questions.record(dependencies, digest);
      return made === null ? [] : [{ id, ...made }];
    });
    const keptNow = reused.map((page) => ({ ...page, ...questions.carryOver(page) }));
    return { drawn: drawnNow, kept: keptNow, count: rendered.size };
  }
}

/** Of two routes for one address Astro draws the first. */
function dedupeRoutes<Path extends { readonly pathname: string }>(paths: readonly Path[]): Path[] {
  const taken = new Set<string>();
  return paths.filter(({ pathname }) => {
    const address = trim(pathname);
    return !taken.has(address) && taken.add(address);
  });
}

const idOf = (component: string, pathname: string): string => `${component} ${trim(decodeURI(pathname))}`;
const trim = (pathname: string): string => pathname.replace(/^\/+|\/+$/g, '');
