/** What `npm test` consists of, in order: the quick things first, the slow ones last. */
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { bringBrowser } from '../browser/bring-browser.ts';
import { thisMachine } from '../browser/this-machine.ts';
import { runProgram } from '../run-program.ts';
import { findTests } from './find-tests.ts';
import { nodeTests } from './node-tests.ts';
import type { Step } from './run-steps.ts';
import { FAILED, PASSED, SKIPPED, type Tally } from './tally.ts';

/** Where one run of the tests keeps what it makes. */
export interface Room {
  folder: string;
  /** The site that all tests share, built once. */
  site: string;
}

const root = resolve(import.meta.dirname, '../..');
const SITE_TESTS = 'tests/site';
const BROWSER_TESTS = 'tests/browser';

export const BUILD: Step<Room> = {
  name: 'build',
  title: 'one build of the site, for all tests after it',
  run: ({ site }) => script('scripts/build.ts', ['--outDir', site]),
};

export const STEPS: readonly Step<Room>[] = [
  {
    name: 'lint',
    title: 'format and lint (Biome)',
    run: () =>
      tool('@biomejs/biome', ['ci', '--config-path=scripts/biome-settings.json', '--error-on-warnings']),
  },
  {
    name: 'types',
    title: 'types (astro check reads .astro and .ts)',
    run: () => tool('astro', ['check', '--minimumFailingSeverity=warning']),
  },
  {
    name: 'units',
    title: 'everything that needs no built site',
    run: async ({ folder }) =>
      nodeTests(root, await findTests(root, 'tests', [SITE_TESTS, BROWSER_TESTS]), {
        report: join(folder, 'units.tap'),
        env: {},
      }),
  },
  BUILD,
  {
    name: 'site',
    title: 'the built site',
    needs: 'build',
    run: async ({ folder, site }) =>
      nodeTests(root, await findTests(root, SITE_TESTS), {
        report: join(folder, 'site.tap'),
        env: { TEST_SITE: site },
      }),
  },
  {
    name: 'browser',
    title: 'the built site in a browser',
    needs: 'build',
    run: inBrowser,
  },
];

async function inBrowser({ folder, site }: Room): Promise<Tally> {
  const brought = await bringBrowser(thisMachine());
  if (brought.kind !== 'browser') {
    process.stderr.write(`${brought.line}\n`);
    return brought.kind === 'skipped' ? SKIPPED : FAILED;
  }
  process.stdout.write(`${brought.path}\n`);
  return nodeTests(root, await findTests(root, BROWSER_TESTS), {
    report: join(folder, 'browser.tap'),
    env: { TEST_SITE: site, BROWSER_PATH: brought.path },
  });
}

/** A tool of a package, run by our own Node: the name typed alone would find the system's. */
async function tool(name: string, args: string[]): Promise<Tally> {
  const folder = join(root, 'node_modules', name);
  const { bin } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
    bin: Record<string, string>;
  };
  const [file] = Object.values(bin);
  if (file === undefined) throw new Error(`${name} has no command`);
  return script(join(folder, file), args);
}

async function script(path: string, args: string[]): Promise<Tally> {
  const code = await runProgram(process.execPath, [...process.execArgv, path, ...args], { cwd: root });
  return code === 0 ? PASSED : FAILED;
}
