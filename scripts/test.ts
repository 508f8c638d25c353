/** `npm test`: every test, from the formatter to the browser. A failed step doesn't keep the others from running. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, relative, resolve, sep } from 'node:path';
import { runCommand } from './run-command.ts';
import { runSteps } from './test/run-steps.ts';
import { allTestFiles, STEPS, stepOf, type TestRun } from './test/steps.ts';

await runCommand(
  {
    name: 'test',
    summary: 'Runs every test: lint, types, units, the built site, the browser. Of test files, those alone.',
    options: {
      long: { kind: 'flag', help: 'the long forms: more cases, kills and hostile texts' },
      only: {
        kind: 'choice',
        of: STEPS.map(({ name }) => name),
        many: true,
        help: 'this step alone, and what it needs',
      },
      name: { kind: 'text', shows: 'WORDS', help: 'only the tests with these words in their title' },
    },
    positionals: 'anyFiles',
    notes: 'SKIP_BROWSER=1 leaves the browser tests out. CHROME_PATH=FILE names a browser.',
  },
  async ({ only, long, name }, paths) => {
    const files = paths.map((path) => relative(process.cwd(), resolve(path)).split(sep).join('/'));
    const known = new Set(await allTestFiles());
    const unknown = files.find((file) => !known.has(file));
    if (unknown !== undefined) {
      process.stderr.write(`test: ${unknown} is no test file. Test files are tests/**/*.test.ts\n`);
      return 2;
    }
    if (long) process.env.TEST_LONG = '1'; // read in tests/runs.ts
    // Beside nothing of ours: a test that writes into dist/ would be found out.
    const folder = await mkdtemp(join(tmpdir(), 'archive-test-'));
    const run: TestRun = { folder, site: join(folder, 'site'), files, name };
    try {
      const steps = files.length > 0 ? [...new Set(files.map(stepOf))] : only;
      return await runSteps(STEPS, steps, run, (line) => process.stdout.write(`${line}\n`));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
);
