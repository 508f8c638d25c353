/** What `npm run test:browsers` consists of: one build of the site, then the engine tests in each browser engine. */
import { join, resolve } from 'node:path';
import { ensureBrowser } from './bring-browser.ts';
import { ENGINE_NAMES, ENGINES, type EngineName } from './engines.ts';
import { findTests } from './find-tests.ts';
import { nodeTests } from './node-tests.ts';
import type { TestStep } from './run-steps.ts';
import { BUILD, type TestRun } from './steps.ts';
import { SKIPPED, type Tally } from './tally.ts';
import { hostMachine } from './this-machine.ts';

const root = resolve(import.meta.dirname, '../..');
const ENGINE_TESTS = 'tests/browser/engines';

export const ENGINE_STEPS: readonly TestStep<TestRun>[] = [
  BUILD,
  ...ENGINE_NAMES.map(
    (name): TestStep<TestRun> => ({
      name,
      title: `the built site in ${name}`,
      needs: BUILD.name,
      run: (run) => testEngine(name, run),
    }),
  ),
];

/** An engine that this machine can't have is skipped, with the reason in the summary. */
async function testEngine(name: EngineName, { folder, site }: TestRun): Promise<Tally> {
  const brought = await ensureBrowser(hostMachine(), ENGINES[name]);
  if (brought.kind !== 'browser') return { ...SKIPPED, reason: brought.line };
  process.stdout.write(`${brought.path}\n`);
  return nodeTests(root, await findTests(root, ENGINE_TESTS), {
    report: join(folder, `${name}.jsonl`),
    env: { TEST_SITE: site, TEST_ENGINE: name, BROWSER_PATH: brought.path },
  });
}
