/**
 * What one query costs in a browser that has nothing of the site: the search page opened with it, then another
 * query on the same page. The network is throttled in the page; the search has no worker that could go round it,
 * which is checked.
 */
import type { Browser, CDPSession, Page } from 'playwright-core';

export interface Cost {
  /** Of the page with its style, fonts and scripts, and all of the search. */
  readonly requests: number;
  readonly bytes: number;
  /** Of these the bytes that the search fetched for itself: its index and texts. */
  readonly indexBytes: number;
  /** Milliseconds until the first results stand: from the opening of the page, or from Enter. */
  readonly firstResults: number;
  /** Milliseconds in which the main thread was at work. */
  readonly mainThread: number;
}

export interface QueryCost {
  readonly cold: Cost;
  /** The next query, on the same page. */
  readonly next: Cost;
  readonly found: string;
}

/** A slow telephone: 1.6 Mbit/s down, 150 ms there and back. */
export const NETWORK = {
  offline: false,
  latency: 150,
  downloadThroughput: 200_000,
  uploadThroughput: 93_750,
};

/** A path of the site that belongs to the search's own data. */
const INDEX = /\/search\/(?:index\/|issues\.json)/;

const PATIENCE = 60_000;
/** Milliseconds in which the protocol tells of the last requests; of the page's faces too, on a cold one. */
const SETTLING = 700;

export async function measureQuery(
  browser: Browser,
  origin: string,
  typed: string,
  next: string,
): Promise<QueryCost> {
  const context = await browser.newContext({ viewport: { width: 390, height: 844 } });
  try {
    const page = await context.newPage();
    page.on('worker', (worker) => {
      throw new Error(`a worker runs, which isn't throttled: ${worker.url()}`);
    });
    const session = await context.newCDPSession(page);
    const count = await countTraffic(session);
    await page.addInitScript(watchResults);
    await session.send('Performance.enable');

    await page.goto(`${origin}/search/?q=${encodeURIComponent(typed)}`, { waitUntil: 'commit' });
    const firstResults = await shown(page);
    await allShown(page);
    const cold = { ...count(), firstResults, mainThread: await workOf(session) };
    const found = (await page.locator('[data-search="heading"]').textContent()) ?? '';

    count();
    const workBefore = await workOf(session);
    await page.evaluate((query) => {
      const field = document.querySelector<HTMLInputElement>('form.ask input[name="q"]');
      if (field === null) throw new Error('the search page has no box');
      field.value = query;
      const status = document.querySelector('[data-search="status"]');
      if (status !== null) status.textContent = '';
      Object.assign(globalThis, { searchBegun: performance.now(), searchShown: undefined });
      field.form?.requestSubmit();
    }, next);
    const nextResults = await shown(page);
    await allShown(page);
    const after = { ...count(), firstResults: nextResults, mainThread: (await workOf(session)) - workBefore };
    return { cold, next: after, found };
  } finally {
    await context.close();
  }
}

/** Runs in the page: notes when the results of a search stand, in milliseconds from its beginning. */
function watchResults(): void {
  const shown = (): unknown => Reflect.get(globalThis, 'searchShown');
  new MutationObserver(() => {
    const results = document.querySelector('[data-search="results"]');
    const heading = document.querySelector('[data-search="heading"]')?.textContent ?? '';
    if (results?.ariaBusy !== 'false' || !/\d|No/.test(heading) || shown() !== undefined) return;
    const begun = Number(Reflect.get(globalThis, 'searchBegun') ?? 0);
    Object.assign(globalThis, { searchShown: performance.now() - begun });
  }).observe(document, { subtree: true, childList: true, attributes: true, attributeFilter: ['aria-busy'] });
}

async function shown(page: Page): Promise<number> {
  const value = await page.waitForFunction(
    () => Number(Reflect.get(globalThis, 'searchShown') ?? 0) || null,
    undefined,
    { timeout: PATIENCE },
  );
  return Number(await value.jsonValue());
}

/** Results are announced when all of the first ten stand. What the browser fetches after that is no part of them. */
async function allShown(page: Page): Promise<void> {
  await page.waitForFunction(
    () => document.querySelector('[data-search="status"]')?.textContent !== '',
    undefined,
    { timeout: PATIENCE },
  );
  await page.waitForTimeout(SETTLING);
}

/** Throttles the network and counts; each call gives what came since the last. */
async function countTraffic(
  session: CDPSession,
): Promise<() => Pick<Cost, 'requests' | 'bytes' | 'indexBytes'>> {
  const urls = new Map<string, string>();
  let sums = { requests: 0, bytes: 0, indexBytes: 0 };
  session.on('Network.requestWillBeSent', ({ requestId, request }) => urls.set(requestId, request.url));
  session.on('Network.loadingFinished', ({ requestId, encodedDataLength }) => {
    const own = INDEX.test(new URL(urls.get(requestId) ?? 'data:').pathname);
    sums = {
      requests: sums.requests + 1,
      bytes: sums.bytes + encodedDataLength,
      indexBytes: sums.indexBytes + (own ? encodedDataLength : 0),
    };
  });
  await session.send('Network.enable');
  await session.send('Network.emulateNetworkConditions', NETWORK);
  return () => {
    const counted = sums;
    sums = { requests: 0, bytes: 0, indexBytes: 0 };
    return counted;
  };
}

async function workOf(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}
