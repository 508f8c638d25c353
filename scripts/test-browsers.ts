/** `npm run test:browsers`: the engine tests in Chromium, Firefox and WebKit, with a count for each. */
import { ENGINE_STEPS } from '../tests/run/engine-steps.ts';
import { runSteps } from '../tests/run/run-steps.ts';
import { withTemporaryFolder } from '../tests/run/with-temporary-folder.ts';
import { runCommand } from './run-command.ts';

await runCommand(
  {
    name: 'test:browsers',
    summary: 'Builds the site and tests it in Chromium, Firefox and WebKit.',
    options: {
      only: {
        kind: 'choice',
        of: ENGINE_STEPS.map(({ name }) => name),
        many: true,
        help: 'this engine alone',
      },
    },
    positionals: 'none',
    notes:
      'As root on Debian, missing engines are installed with apt-get. An engine that is missing is skipped, and the summary says why.\n' +
      'CHROME_PATH, FIREFOX_PATH and WEBKIT_DRIVER_PATH name a program.',
  },
  ({ only }) =>
    withTemporaryFolder((place) =>
      runSteps(ENGINE_STEPS, only, { ...place, files: [], name: undefined }, (line) =>
        process.stdout.write(`${line}\n`),
      ),
    ),
);
