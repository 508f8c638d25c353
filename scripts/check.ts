/** `npm run check`: every check over the content folder, and what a person still has to confirm. */
import { listUnconfirmed } from '../src/archive/checks/unconfirmed.ts';
import { formatProblem, hasErrors, hasUnparsedRecord } from '../src/archive/problem.ts';
import { contentFolder } from '../src/incremental/paths.ts';
import { print, printText } from '../src/integration/print.ts';
import { loadArchive } from '../src/load/load-archive.ts';
import { runCommand } from './run-command.ts';

await runCommand(
  {
    name: 'check',
    summary: 'Runs every check over the content folder; exit 1 on errors, 0 on warnings only.',
    options: {
      json: { kind: 'flag', help: 'one JSON object with the problems and what is unconfirmed' },
    },
    positionals: 'none',
    notes: 'ARCHIVE_CONTENT=DIR names another content folder. The folder is never written to.',
  },
  async ({ json }) => {
    const { archive, problems } = await loadArchive(contentFolder());
    const unconfirmed = archive === null ? [] : listUnconfirmed(archive);
    if (json) printText(JSON.stringify({ problems, unconfirmed }, null, 2));
    else {
      for (const problem of problems) print(formatProblem(problem));
      const errors = problems.filter(({ severity }) => severity === 'error').length;
      print(`${errors} errors, ${problems.length - errors} warnings`);
      if (hasUnparsedRecord(problems)) print('Warnings are told once the records (r-…) above can be read.');
      if (unconfirmed.length > 0) printText('\nStill to be confirmed by a person:');
      for (const { where, what } of unconfirmed)
        for (const line of [`  ${where}`, ...what.map((one) => `    ${one}`)]) print(line);
    }
    return hasErrors(problems) ? 1 : 0;
  },
);
