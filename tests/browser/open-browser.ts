/**
 * A browser before the built site, and what goes wrong in it: errors of scripts, violations of the content
 * security policy, requests to another host. `npm test` names the site and the browser in the environment.
 */
import { after } from 'node:test';
import type { BrowserContextOptions, Page } from 'playwright-core';
import { launchChromium } from './engines/chromium.ts';
import { requiredVariable } from './required-variable.ts';
import { serveSite } from './serve-site.ts';

/** Milliseconds; what takes longer has failed. */
const PATIENCE = 15_000;

export interface Visit {
  readonly page: Page;
  /** Everything that went wrong so far, one sentence each. */
  readonly troubles: string[];
}

export interface Reader {
  /** The folder of the site on its host, with a slash at both ends. */
  readonly base: string;
  /** Where an address of the site (from `createUrls(base)`) is to be had. */
  readonly at: (path: string) => string;
  /** Opens a page, runs `use`, closes it. */
  readonly visit: (options: BrowserContextOptions, use: (visit: Visit) => Promise<void>) => Promise<void>;
}

/**
 * Starts the browser and serves the site, or takes one that another server serves; all ends with the test file, at
 * whose top level this is awaited.
 */
export async function openBrowser(elsewhere?: {
  readonly origin: string;
  readonly base: string;
}): Promise<Reader> {
  const base = elsewhere?.base ?? process.env.TEST_BASE ?? '/';
  const origin = elsewhere?.origin ?? (await serveSite(base));
  const browser = await launchChromium(requiredVariable('BROWSER_PATH'));
  after(() => browser.close());
  return {
    base,
    at: (path) => origin + path,
    async visit(options, use) {
      const context = await browser.newContext(options);
      const troubles: string[] = [];
      context.on('request', (request) => {
        const url = new URL(request.url());
        if (/^https?:$/.test(url.protocol) && url.origin !== origin) troubles.push(`asks ${url.href}`);
      });
      context.setDefaultTimeout(PATIENCE);
      const page = await context.newPage();
      page.on('pageerror', (error) => troubles.push(`script error: ${error.message}`));
      // Chromium writes every violation of the policy to the console, of workers too.
      page.on('console', (message) => {
        if (/Content Security Policy/i.test(message.text())) troubles.push(message.text());
      });
      try {
        await use({ page, troubles });
      } finally {
        await context.close();
      }
    },
  };
}
