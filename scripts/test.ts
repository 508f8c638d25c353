/** `npm test`: every test, from the formatter to the browser. What failed doesn't stop what can still be told. */
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { runCommand } from './run-command.ts';
import { runSteps } from './test/run-steps.ts';
import { type Room, STEPS } from './test/steps.ts';

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
    // Beside nothing of ours: a test that writes into dist/ would be found out.
    const folder = await mkdtemp(join(tmpdir(), 'archive-test-'));
    const room: Room = { folder, site: join(folder, 'site') };
    try {
      return await runSteps(STEPS, only, room, (line) => process.stdout.write(`${line}\n`));
    } finally {
      await rm(folder, { recursive: true, force: true });
    }
  },
);
