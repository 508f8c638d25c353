import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AxeResults } from 'axe-core';
import type { Page } from 'playwright-core';
import { projectRoot } from '../../src/site/project.ts';

const TAGS = ['wcag2a', 'wcag2aa', 'wcag21a', 'wcag21aa', 'wcag22a', 'wcag22aa'];
const AXE = readFileSync(join(projectRoot(), 'node_modules/axe-core/axe.min.js'), 'utf8');

/** What axe finds on a page by its rules for WCAG 2.0 to 2.2, A and AA, one line each. */
export async function faultsOf(page: Page): Promise<string[]> {
  await page.evaluate(AXE);
  const { violations } = await page.evaluate<AxeResults, string[]>(
    // `axe` is what the script just run left on the page.
    (values) =>
      (globalThis as unknown as { axe: typeof import('axe-core') }).axe.run({
        runOnly: { type: 'tag', values },
      }),
    TAGS,
  );
  return violations.map(
    ({ id, help, nodes }) => `${id} (${help}) at ${nodes.map(({ target }) => target.join(' ')).join(' | ')}`,
  );
}
