/** `npm run import`: converts received texts to essays in the content folder. */
import { isDate } from '../src/algorithms/dates.ts';
import { findInputFiles } from '../src/import/session/find-files.ts';
import type { FileOutcome } from '../src/import/session/import-file.ts';
import { reportAsText, summaryOf } from '../src/import/session/report-text.ts';
import { startImports } from '../src/import/session/run-imports.ts';
import { takeLocks } from '../src/incremental/locks.ts';
import { contentFolder } from '../src/incremental/paths.ts';
import { complain, print, printText } from '../src/integration/print.ts';
import { startProgress } from '../src/integration/progress.ts';
import { runCommand } from './run-command.ts';

await runCommand(
  {
    name: 'import',
    summary:
      'Converts received texts (.txt, .html, .htm, .docx, .md, or folders of them) to essays: finds masthead, standfirst, quotations, author and rubrics, verifies that every word is kept, and lists warnings.',
    options: {
      series: {
        kind: 'text',
        placeholder: 'S',
        help: 'the series they belong to; needed where the archive has several',
      },
      number: {
        kind: 'number',
        placeholder: 'N',
        from: 1,
        to: 999_999,
        help: 'the number of the issue, where the text lacks it',
      },
      date: {
        kind: 'text',
        placeholder: 'D',
        help: 'its date as far as it is known: 2014, 2014-07 or 2014-07-05',
      },
      author: { kind: 'text', placeholder: 'A', help: 'who wrote it: the id of a person, or a name' },
      encoding: {
        kind: 'text',
        placeholder: 'E',
        help: 'the encoding of a text: macintosh, windows-1252, utf-16le …',
      },
      'dry-run': { kind: 'flag', help: 'shows what would be written, and writes nothing' },
      force: { kind: 'flag', help: 're-import existing essays; edited frontmatter is kept' },
      json: { kind: 'flag', help: 'the report as one JSON object a line' },
    },
    positionals: 'files',
    notes:
      'ARCHIVE_CONTENT=DIR names another content folder. Example: npm run import -- --series epsr --date 2014-07 received/',
  },
  async ({ series, number, date, author, encoding, 'dry-run': dryRun, force, json }, paths) => {
    if (date !== undefined && !isDate(date))
      return usageError(`--date '${date}' is not a date that exists. Write 2014, 2014-07 or 2014-07-05.`);
    const received = findInputFiles(paths);
    if (number !== undefined && received.length > 1)
      return usageError('--number is for one file; several are given. Import them one by one.');
    const session = {
      content: contentFolder(),
      series: series ?? null,
      overrides: {
        number: number ?? null,
        date: date ?? null,
        author: author ?? null,
        encoding: encoding ?? null,
      },
      today: new Date().toISOString().slice(0, 10),
    };
    // A build must not read half an import, nor one import recover the pending writes of another.
    const lock = takeLocks([session.content]);
    if ('heldBy' in lock) {
      complain(`import: the content folder is locked by process ${lock.heldBy}; wait until it exits`);
      return 1;
    }
    try {
      const started = await startImports({ session, options: { dryRun, force } });
      if (started.kind === 'usage-error') return usageError(started.message);
      if (started.kind === 'error') {
        started.message.split('\n').forEach(complain);
        return 1;
      }
      const progress = startProgress(!process.stderr.isTTY || received.length < 3);
      const outcomes: FileOutcome[] = [];
      for (const file of received) {
        progress.show('importing', outcomes.length, received.length);
        const outcome = await started.imports.importNext(file);
        progress.end();
        printText(json ? JSON.stringify(outcome) : reportAsText(outcome));
        // Reports can be large, and the summary doesn't need them.
        outcomes.push({ ...outcome, report: null, written: [] });
      }
      await started.imports.end();
      if (!json) print(summaryOf(outcomes, dryRun));
      return outcomes.some(({ outcome }) => outcome === 'refused') ? 1 : 0;
    } finally {
      lock.release();
    }
  },
);

function usageError(line: string): number {
  complain(`import: ${line}`);
  return 2;
}
