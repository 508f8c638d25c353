/** Measures what searches cost a reader of a built site, query by query, and with plain Pagefind over the same pages. */
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { measurePagefind } from './measure-pagefind.ts';
import { measureQuery, type QueryCost } from './measure-query.ts';
import { pickQueries } from './pick-queries.ts';
import { type PickedQuery, QUERY_CLASSES } from './picked-query.ts';
import { serveCompressed } from './serve-compressed.ts';
import type { MeasuredQuery } from './sum-costs.ts';

export interface SearchMeasurement {
  /** A built site, at the root of its host. */
  readonly dir: string;
  /** A folder with plain Pagefind's index of the same pages in `pagefind/`; null to leave it out. */
  readonly plain: string | null;
  /** Queries of each class. */
  readonly each: number;
  readonly browserPath: string;
  readonly onQuery?: (measured: MeasuredQuery & QueryCost & { readonly query: PickedQuery }) => void;
}

export interface MeasuredSearch {
  readonly ours: readonly MeasuredQuery[];
  readonly plain: readonly MeasuredQuery[];
}

export async function measureSearch({
  dir,
  plain,
  each,
  browserPath,
  onQuery,
}: SearchMeasurement): Promise<MeasuredSearch> {
  const queries = await pickQueries(dir, each);
  const site = await serveCompressed(dir);
  if (plain !== null) writeFileSync(join(plain, 'blank.html'), BLANK);
  const peer = plain === null ? null : await serveCompressed(plain);
  const browser = await chromium.launch({
    executablePath: browserPath,
    args: ['--disable-background-networking', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
  });
  try {
    const measured: { ours: MeasuredQuery[]; plain: MeasuredQuery[] } = { ours: [], plain: [] };
    for (const [at, query] of queries.entries()) {
      // The next query is one of the same class: what a reader asks next is much like what they asked.
      const next = queries[(at + QUERY_CLASSES.length) % queries.length]?.typed ?? query.typed;
      const cost = { query, ...(await measureQuery(browser, site.origin, query.typed, next)) };
      onQuery?.(cost);
      measured.ours.push(cost);
      if (peer !== null)
        measured.plain.push({ query, ...(await measurePagefind(browser, peer.origin, query.typed, next)) });
    }
    return measured;
  } finally {
    await browser.close();
    await site.close();
    await peer?.close();
  }
}

/** With a body, so that the search can show something at once. */
const BLANK = '<!doctype html><html lang="en"><title>Bench</title><body></body></html>';
