/**
 * Lets Astro draw only the pages that would come out differently. While a page is drawn, each question that it puts
 * to the archive is noted; on the next build the questions are put again, and where every answer is the same, so is
 * the page: its file is taken over. A page whose questions can't be put again is drawn every time.
 */
import type { AstroIntegration } from 'astro';
import type { Asked } from '../../src/archive/remember.ts';
import { cacheKey } from '../../src/site/cache.ts';
import type { LoadedArchive } from '../../src/site/load-archive.ts';
import { openAnswers } from '../../src/site/reads/answers.ts';
import { asked, noteRead } from '../../src/site/reads/asked.ts';
import { follow } from '../../src/site/reads/follow.ts';
import { givenTo } from './given-to.ts';
import type { DrawnPage, SiteRecord } from './site-record.ts';

/** What was drawn and what was taken over, with the questions of both. */
export interface Drawing {
  readonly reads: readonly string[];
  /** Without their files, which only the folder shows. */
  readonly drawn: readonly Omit<DrawnPage, 'file'>[];
  readonly kept: readonly DrawnPage[];
  /** How many pages Astro drew. */
  readonly count: number;
}

export interface PageReuse {
  /** What pages are to ask in place of the archive itself. */
  readonly followed: LoadedArchive;
  readonly integration: AstroIntegration;
  readonly result: () => Drawing;
}

export interface PageReuseOptions {
  readonly loaded: LoadedArchive;
  /** What may be taken over: a record with the same frame. */
  readonly last: Pick<SiteRecord, 'reads' | 'pages'> | null;
  /** Whether the file of a page still stands as it was written. */
  readonly stands: (file: string) => boolean;
  readonly onPage: (done: number, of: number) => void;
  /** What is done with a page that was drawn before it is written. */
  readonly finish: (page: Uint8Array) => Uint8Array;
}

export function reusePages({ loaded, last, stands, onPage, finish }: PageReuseOptions): PageReuse {
  const answers = openAnswers(loaded);
  const given = new Map<string, string | null>();
  const drawn = new Map<string, Asked>();
  const kept: DrawnPage[] = [];

  const { view: followed, wayTo } = follow(loaded, noteRead, (text) => loaded.textKeys.has(text));
  const integration: AstroIntegration = {
    name: 'reuse-pages',
    hooks: {
      'astro:build:start': ({ setPrerenderer }) =>
        setPrerenderer((astro) => {
          let toDraw = 0;
          return {
            ...astro,
            name: 'reuse-pages',
            async getStaticPaths() {
              const before = new Map(last?.pages.map((page) => [page.id, page]));
              const paths = firstOfEach(await astro.getStaticPaths());
              const changed = paths.filter((path) => {
                const id = idOf(path.route.component, path.pathname);
                const digest = givenTo(astro, path, wayTo);
                given.set(id, digest);
                const page = before.get(id);
                if (page === undefined || digest === null || last === null) return true;
                const questions = page.asked.map((index) => last.reads[index] ?? '');
                if (keyOf(digest, questions) !== page.key || !stands(page.file)) return true;
                kept.push(page);
                return false;
              });
              toDraw = changed.length;
              onPage(0, toDraw);
              return changed;
            },
            async render(request, options) {
              const { pathname } = new URL(request.url);
              const id = idOf(options.routeData.component, pathname.slice(loaded.archive.base.length));
              const page: Asked = { questions: new Set(), repeatable: true };
              const rendered = await asked().run(page, async () => {
                const result = await astro.render(request, options);
                const response = result instanceof Response ? result : result.response;
                // The body is read to its end here, where its questions are still this page's.
                if (response.body === null) return response;
                const body = new Uint8Array(await response.arrayBuffer());
                return new Response(new Uint8Array(finish(body)), response);
              });
              drawn.set(id, page);
              onPage(drawn.size, toDraw);
              return rendered;
            },
          };
        }),
    },
  };
  return { followed, integration, result };

  function result(): Drawing {
    const places = new Map<string, number>();
    const placesOf = (questions: Iterable<string>): number[] =>
      [...questions].map((question) => {
        const place = places.get(question) ?? places.size;
        places.set(question, place);
        return place;
      });
    const drawnNow = [...drawn].flatMap(([id, { questions, repeatable }]) => {
      const digest = given.get(id) ?? null;
      const key = repeatable && digest !== null ? keyOf(digest, questions) : null;
      return key === null ? [] : [{ id, key, asked: placesOf(questions) }];
    });
    const keptNow = kept.map((page) => ({
      ...page,
      asked: placesOf(page.asked.map((index) => last?.reads[index] ?? '')),
    }));
    return { reads: [...places.keys()], drawn: drawnNow, kept: keptNow, count: drawn.size };
  }

  /** Digest of what a page was given and of all it was answered; null where an answer can't be told apart. */
  function keyOf(digest: string, questions: Iterable<string>): string | null {
    const parts = [digest];
    for (const question of questions) {
      const answer = answers(question);
      if (answer === null) return null;
      parts.push(answer);
    }
    return cacheKey(...parts);
  }
}

/** Of two routes for one address Astro draws the first. */
function firstOfEach<Path extends { readonly pathname: string }>(paths: readonly Path[]): Path[] {
  const taken = new Set<string>();
  return paths.filter(({ pathname }) => {
    const address = trim(pathname);
    return !taken.has(address) && taken.add(address);
  });
}

const idOf = (component: string, pathname: string): string => `${component} ${trim(decodeURI(pathname))}`;
const trim = (pathname: string): string => pathname.replace(/^\/+|\/+$/g, '');
