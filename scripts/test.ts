/** `npm test`: every test, from the formatter to the browser. A failed step doesn't keep the others from running. */
import { relative, resolve, sep } from 'node:path';
import { runSteps } from '../tests/run/run-steps.ts';
import { allTestFiles, STEPS, stepOf } from '../tests/run/steps.ts';
import { withTemporaryFolder } from '../tests/run/with-temporary-folder.ts';
import { runCommand } from './run-command.ts';

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
      name: { kind: 'text', placeholder: 'WORDS', help: 'only the tests with these words in their title' },
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
    const steps = files.length > 0 ? [...new Set(files.map(stepOf))] : only;
    return withTemporaryFolder((place) =>
      runSteps(STEPS, steps, { ...place, files, name }, (line) => process.stdout.write(`${line}\n`)),
    );
  },
);
