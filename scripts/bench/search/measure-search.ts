/** Measures what searches cost a reader of a built site, query by query. */
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { measureQuery } from './measure-query.ts';
import { pickQueries } from './pick-queries.ts';
import { QUERY_CLASSES } from './picked-query.ts';
import { serveCompressed } from './serve-compressed.ts';
import type { MeasuredQuery } from './sum-costs.ts';

export interface SearchMeasurement {
  /** A built site, at the root of its host. */
  readonly dir: string;
  /** Queries of each class. */
  readonly each: number;
  readonly browserPath: string;
  readonly onQuery?: (measured: MeasuredQuery) => void;
}

export async function measureSearch({
  dir,
  each,
  browserPath,
  onQuery,
}: SearchMeasurement): Promise<MeasuredQuery[]> {
  const queries = await pickQueries(join(dir, 'search/index'), each);
  const site = await serveCompressed(dir);
  const browser = await chromium.launch({
    executablePath: browserPath,
    args: ['--disable-background-networking', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  try {
    const measured: MeasuredQuery[] = [];
    for (const [at, query] of queries.entries()) {
      // The next query is one of the same class: what a reader asks next is much like what they asked.
      const next = queries[(at + QUERY_CLASSES.length) % queries.length]?.typed ?? query.typed;
      const cost = { query, ...(await measureQuery(browser, site.origin, query.typed, next)) };
      onQuery?.(cost);
      measured.push(cost);
    }
    return measured;
  } finally {
    await browser.close();
    await site.close();
  }
}
