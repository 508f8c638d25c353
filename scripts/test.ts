/** `npm test`: every test, from the formatter to the browser. What failed doesn't stop what can still be told. */
import { runCommand } from './run-command.ts';
import { runSteps } from './test/run-steps.ts';
import { STEPS } from './test/steps.ts';
import { withTemporaryFolder } from './test/with-temporary-folder.ts';

await runCommand(
  {
    name: 'test',
    summary: 'Runs every test: lint, types, units, the built site, the browser.',
    options: {
      long: { kind: 'flag', help: 'the long forms: more cases, kills and hostile texts' },
      only: {
        kind: 'choice',
        of: STEPS.map(({ name }) => name),
        many: true,
        help: 'this step alone, and what it needs',
      },
    },
    positionals: 'none',
    notes: 'SKIP_BROWSER=1 leaves the browser tests out. CHROME_PATH=FILE names a browser.',
  },
  async ({ only, long }) => {
    if (long) process.env.TEST_LONG = '1'; // read in tests/runs.ts
    return withTemporaryFolder((room) =>
      runSteps(STEPS, only, room, (line) => process.stdout.write(`${line}\n`)),
    );
  },
);
