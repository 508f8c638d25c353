/** What a query costs with Pagefind: the bytes of a cold search with ten results, in a browser. */
import type { Browser } from 'playwright-core';

export async function measurePagefind(
  browser: Browser,
  origin: string,
  periods: number,
  typed: string,
): Promise<{ readonly bytes: number; readonly requests: number; readonly indexBytes: number }> {
  const context = await browser.newContext();
  try {
    const page = await context.newPage();
    await page.goto(`${origin}/blank.html`);
    // Requests of the worker are counted by the server's own size of what it sent.
    const sizes: { url: string; bytes: number }[] = [];
    context.on('requestfinished', async (request) => {
      const sent = await request.sizes().catch(() => null);
      sizes.push({ url: request.url(), bytes: sent?.responseBodySize ?? 0 });
    });
    await page.evaluate(
      async ([query, count]) => {
        const address = '/pagefind-0/pagefind.js';
        const pagefind = await import(address);
        // On the page and not in a worker, whose requests no protocol counts for us.
        const search = pagefind.createInstance({ noWorker: true });
        for (let period = 1; period < count; period++) await search.mergeIndex(`/pagefind-${period}/`);
        const { results } = await search.search(query);
        await Promise.all(
          results.slice(0, 10).map((result: { data: () => Promise<unknown> }) => result.data()),
        );
      },
      [typed, periods] as const,
    );
    await page.waitForTimeout(300);
    const sum = (of: readonly { bytes: number }[]): number => of.reduce((all, { bytes }) => all + bytes, 0);
    return {
      bytes: sum(sizes),
      requests: sizes.length,
      indexBytes: sum(sizes.filter(({ url }) => url.includes('/index/'))),
    };
  } finally {
    await context.close();
  }
}
