/** Chromium, Chrome or Edge, driven by Playwright over the DevTools protocol. */
import { type Browser, chromium } from 'playwright-core';
import { BROWSER_ARGS } from '../../run/serve-browser.ts';
import { ENGINE_TIMEOUT, type Engine, expressionOf } from './engine.ts';

export function launchChromium(path: string): Promise<Browser> {
  return chromium.launch({ executablePath: path, args: [...BROWSER_ARGS], timeout: 0 });
}

export async function openChromium(path: string): Promise<Engine> {
  const browser = await launchChromium(path);
  const page = await browser.newPage();
  page.setDefaultTimeout(ENGINE_TIMEOUT);
  return {
    name: 'chromium',
    version: browser.version(),
    async open(url) {
      await page.goto(url);
    },
    evaluate: <Argument, Result>(run: (argument: Argument) => Result, argument: Argument) =>
      page.evaluate<Result>(expressionOf(run, argument)),
    close: () => browser.close(),
  };
}
