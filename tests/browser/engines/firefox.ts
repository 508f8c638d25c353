/** The distribution's Firefox, driven by Puppeteer over WebDriver BiDi: Playwright drives only a Firefox of its own. */
import puppeteer from 'puppeteer-core';
import { ENGINE_TIMEOUT, type Engine, expressionOf } from './engine.ts';

export async function openFirefox(path: string): Promise<Engine> {
  const browser = await puppeteer.launch({
    browser: 'firefox',
    executablePath: path,
    headless: true,
    timeout: ENGINE_TIMEOUT,
    protocolTimeout: ENGINE_TIMEOUT,
  });
  const page = await browser.newPage();
  page.setDefaultTimeout(ENGINE_TIMEOUT);
  return {
    name: 'firefox',
    version: (await browser.version()).replace(/^firefox\//, ''),
    async open(url) {
      await page.goto(url);
    },
    evaluate: async <Argument, Result>(run: (argument: Argument) => Result, argument: Argument) =>
      (await page.evaluate(expressionOf(run, argument))) as Result,
    close: () => browser.close(),
  };
}
