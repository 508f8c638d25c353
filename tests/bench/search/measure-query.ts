/**
 * What one query costs in a browser that has nothing of the site: the search page opened with it, then another
 * query on the same page. The network is throttled in the page; the search has no worker that could go round it,
 * which is checked.
 */
import type { Browser, CDPSession, Page } from 'playwright-core';
import { type Traffic, throttle } from './throttle.ts';

/** Traffic is that of the page with its style, faces and scripts, and of all of the search. */
export interface Cost extends Traffic {
  /** Milliseconds until the first results are shown: from the opening of the page, or from Enter. */
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

const PATIENCE = 60_000;
/** Milliseconds in which the protocol reports the last requests; of the page's faces too, on a cold one. */
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
    const count = await throttle(session);
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

/** Runs in the page: notes when the results of a search are shown, in milliseconds from its beginning. */
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

/** Results are announced when all of the first ten are shown. What the browser fetches after that is no part of them. */
async function allShown(page: Page): Promise<void> {
  await page.waitForFunction(
    () => document.querySelector('[data-search="status"]')?.textContent !== '',
    undefined,
    { timeout: PATIENCE },
  );
  await page.waitForTimeout(SETTLING);
}

async function workOf(session: CDPSession): Promise<number> {
  const { metrics } = await session.send('Performance.getMetrics');
  return (metrics.find(({ name }) => name === 'TaskDuration')?.value ?? 0) * 1000;
}
