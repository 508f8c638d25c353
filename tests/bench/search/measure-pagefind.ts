/**
 * What a query costs with plain Pagefind, in a browser that has nothing of the site: an empty page that searches with
 * Pagefind's own API and shows ten results, then another query on the same page. The network is throttled, and
 * Pagefind runs without its worker, whose requests the protocol neither throttles nor counts.
 */
import type { Browser } from 'playwright-core';
import type { Cost, QueryCost } from './measure-query.ts';
import { throttle } from './throttle.ts';

/** `origin` serves Pagefind's index at `/pagefind/`, and an empty page at `/blank.html`. */
export async function measurePagefind(
  browser: Browser,
  origin: string,
  typed: string,
  next: string,
): Promise<Omit<QueryCost, 'found'>> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  try {
    const page = await context.newPage();
    const session = await context.newCDPSession(page);
    const count = await throttle(session);
    await session.send('Performance.enable');
    const work = async (): Promise<number> => {
      const { metrics } = await session.send('Performance.getMetrics');
      return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
    };
    const measure = async (query: string, isCold: boolean): Promise<Cost> => {
      const before = isCold ? 0 : await work();
      const firstResults = await page.evaluate(showTen, { ...readFilters(query), isCold });
      await page.waitForTimeout(SETTLING);
      return { ...count(), firstResults, mainThread: (await work()) - before };
    };
    await page.goto(`${origin}/blank.html`, { waitUntil: 'commit' });
    return { cold: await measure(typed, true), next: await measure(next, false) };
  } finally {
    await context.close();
  }
}

/** Milliseconds in which the protocol reports the last requests. */
const SETTLING = 300;

interface PlainQuery {
  readonly words: string;
  /** As Pagefind takes them. */
  readonly filters: Readonly<Record<string, { readonly any: readonly string[] }>>;
}

/** Years are a filter of Pagefind, not words. */
function readFilters(typed: string): PlainQuery {
  const [range = '', from = '', to = ''] = / year:(\d+)\.\.(\d+)/.exec(typed) ?? [];
  if (range === '') return { words: typed, filters: {} };
  const years = Array.from({ length: Number(to) - Number(from) + 1 }, (_, at) => String(Number(from) + at));
  return { words: typed.replace(range, ''), filters: { year: { any: years } } };
}

/** Runs in the page. Gives milliseconds from its opening, or from the call, until ten results are shown. */
async function showTen({ words, filters, isCold }: PlainQuery & { isCold: boolean }): Promise<number> {
  const begun = isCold ? 0 : performance.now();
  const address = '/pagefind/pagefind.js';
  if (isCold) {
    const { createInstance } = await import(address);
    Object.assign(globalThis, { instance: createInstance({ noWorker: true }) });
  }
  const { results } = await Reflect.get(globalThis, 'instance').search(words, { filters });
  const shown: { excerpt: string }[] = await Promise.all(
    results.slice(0, 10).map((result: { data: () => Promise<unknown> }) => result.data()),
  );
  document.body.innerHTML = shown.map(({ excerpt }) => `<p>${excerpt}</p>`).join('');
  return performance.now() - begun;
}
