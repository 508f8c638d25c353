/**
 * One browser for all files of a test step. Each file connects to it and opens contexts of its own, which share nothing;
 * starting a browser for each file takes longer than many of its tests.
 */
import { chromium } from 'playwright-core';

/** As root, which a container is, Chromium has no sandbox to offer. */
export const BROWSER_ARGS: readonly string[] = [
  '--disable-background-networking',
  ...(process.getuid?.() === 0 ? ['--no-sandbox'] : []),
];

export interface ServedBrowser {
  /** For `chromium.connect`. */
  readonly endpoint: string;
  readonly close: () => Promise<void>;
}

/** `path` is the program. No limit on its start: the runner of the tests stops what hangs. */
export async function serveBrowser(path: string): Promise<ServedBrowser> {
  const server = await chromium.launchServer({
    executablePath: path,
    args: [...BROWSER_ARGS],
    host: '127.0.0.1',
    timeout: 0,
  });
  return { endpoint: server.wsEndpoint(), close: () => server.close() };
}
