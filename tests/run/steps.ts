/** What `npm test` consists of, in order: the quick things first, the slow ones last. */
import { readFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { runProgram } from '../../scripts/run-command.ts';
import { ensureBrowser } from './bring-browser.ts';
import { findTests } from './find-tests.ts';
import { nodeTests } from './node-tests.ts';
import type { TestStep } from './run-steps.ts';
import { runTool } from './run-tool.ts';
import { FAILED, PASSED, SKIPPED, type Tally } from './tally.ts';
import { hostMachine } from './this-machine.ts';

/** One run of the tests. */
export interface TestRun {
  /** Where it keeps what it writes. */
  folder: string;
  /** The site that all tests share, built once. */
  site: string;
  /** The test files to run, as paths from the project's root; empty for all. */
  files: readonly string[];
  /** Only the tests with these words in their title. */
  name: string | undefined;
}

const root = resolve(import.meta.dirname, '../..');
const SITE_TESTS = 'tests/site';
const BROWSER_TESTS = 'tests/browser';

export const BUILD: TestStep<TestRun> = {
  name: 'build',
  title: 'one build of the site, for all tests after it',
  run: async ({ site }) => passedIf(await runProgram(...node('scripts/build.ts', ['--outDir', site]))),
};

export const STEPS: readonly TestStep<TestRun>[] = [
  {
    name: 'lint',
    title: 'format and lint (Biome)',
    run: () =>
      tool('@biomejs/biome', [
        'ci',
        '--config-path=scripts/biome-settings.json',
        '--error-on-warnings',
        '--colors=off',
      ]),
  },
  {
    name: 'types',
    title: 'types (astro check reads .astro and .ts)',
    run: () => tool('astro', ['check', '--minimumFailingSeverity=warning']),
  },
  {
    name: 'units',
    title: 'everything that needs no built site',
    run: (run) => testFiles(run, 'units', {}),
  },
  BUILD,
  {
    name: 'site',
    title: 'the built site',
    needs: 'build',
    run: (run) => testFiles(run, 'site', { TEST_SITE: run.site }),
  },
  {
    name: 'browser',
    title: 'the built site in a browser',
    needs: 'build',
    run: inBrowser,
  },
];

/** The step that runs a test file. */
export const stepOf = (file: string): string =>
  file.startsWith(`${SITE_TESTS}/`) ? 'site' : file.startsWith(`${BROWSER_TESTS}/`) ? 'browser' : 'units';

/** Every test file, as a path from the project's root. */
export const allTestFiles = (): Promise<string[]> => findTests(root, 'tests');

async function testFiles(
  { folder, files, name }: TestRun,
  step: string,
  env: Readonly<Record<string, string>>,
): Promise<Tally> {
  const chosen = files.length > 0 ? files : await allTestFiles();
  return nodeTests(
    root,
    chosen.filter((file) => stepOf(file) === step),
    { report: join(folder, `${step}.jsonl`), env, name },
  );
}

async function inBrowser(run: TestRun): Promise<Tally> {
  const brought = await ensureBrowser(hostMachine());
  if (brought.kind !== 'browser') {
    process.stderr.write(`${brought.line}\n`);
    return brought.kind === 'skipped' ? SKIPPED : FAILED;
  }
  process.stdout.write(`${brought.path}\n`);
  // Loaded here, because the other steps need no browser.
  const { serveBrowser } = await import('./serve-browser.ts');
  const browser = await serveBrowser(brought.path);
  try {
    return await testFiles(run, 'browser', {
      TEST_SITE: run.site,
      BROWSER_PATH: brought.path,
      BROWSER_ENDPOINT: browser.endpoint,
    });
  } finally {
    await browser.close();
  }
}

/** A tool of a package, run by our own Node: the name typed alone would find the system's. */
async function tool(name: string, args: string[]): Promise<Tally> {
  const folder = join(root, 'node_modules', name);
  const { bin } = JSON.parse(await readFile(join(folder, 'package.json'), 'utf8')) as {
    bin: Record<string, string>;
  };
  const [file] = Object.values(bin);
  if (file === undefined) throw new Error(`${name} has no command`);
  const [command, all] = node(join(folder, file), args);
  return passedIf(await runTool(command, all, root, (line) => process.stdout.write(`${line}\n`)));
}

const node = (path: string, args: readonly string[]): [string, string[], { cwd: string }] => [
  process.execPath,
  [...process.execArgv, path, ...args],
  { cwd: root },
];

const passedIf = (code: number): Tally => (code === 0 ? PASSED : FAILED);
