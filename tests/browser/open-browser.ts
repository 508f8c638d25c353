/**
 * A browser before the built site, and what goes wrong in it: errors of scripts, violations of the content
 * security policy, requests to another host. `npm test` names the site and the browser in the environment.
 */
import { after } from 'node:test';
import { type Browser, type BrowserContextOptions, chromium, type Page } from 'playwright-core';
import { measureSlowness } from '../run/reference-work.ts';
import { launchChromium } from './engines/chromium.ts';
import { requiredVariable } from './required-variable.ts';
import { serveSite } from './serve-site.ts';

/** Milliseconds on an idle machine; what takes longer has failed. A passing test waits for none of them. */
const PATIENCE = 60_000;

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
  const browser = await connect();
  after(() => browser.close());
  const patience = PATIENCE * measureSlowness().wall;
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
      context.setDefaultTimeout(patience);
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

/** The browser that all files of the step share (`BROWSER_ENDPOINT`), or one of this file's own. */
function connect(): Promise<Browser> {
  const endpoint = process.env.BROWSER_ENDPOINT;
  return endpoint
    ? chromium.connect(endpoint, { timeout: 0 })
    : launchChromium(requiredVariable('BROWSER_PATH'));
}
