/** `npm run citations`: every citation in any text file, one JSON object a line. */
import { once } from 'node:events';
import { atStep, atStepLater } from '../src/archive/at-step.ts';
import { buildGrammar } from '../src/archive/citation/grammar.ts';
import { parseCitations } from '../src/archive/citation/parse.ts';
import { escapeControls } from '../src/archive/control-characters.ts';
import { formatProblem } from '../src/archive/problem.ts';
import { readFolder } from '../src/folder/read-folder.ts';
import { contentFolder } from '../src/site/project.ts';
import { citationLine } from './citations/citation-line.ts';
import { decodeFile } from './citations/read-text.ts';
import { resolveCitingIssue } from './citations/settle-citing.ts';
import { complain } from './print.ts';
import { runCommand } from './run-command.ts';

const LINES_AT_ONCE = 1000;

await runCommand(
  {
    name: 'citations',
    summary:
      'Finds the citations in any text files, one JSON object a line: {file, start, end, printed, form, of, series, number, work, date}. start and end count UTF-16 units.',
    options: {
      series: { kind: 'text', placeholder: 'S', help: 'the series that the text belongs to' },
      number: {
        kind: 'number',
        placeholder: 'N',
        from: 1,
        to: 9_999_999,
        help: "the number of its issue, from which 'previous four issues' is counted",
      },
      encoding: {
        kind: 'text',
        placeholder: 'E',
        help: 'the encoding of the files, where it is not found out',
      },
    },
    positionals: 'files',
    notes:
      "'-' is standard input. ARCHIVE_CONTENT=DIR names another content folder: the series, their names and works come from there.",
  },
  async ({ series, number, encoding }, files) => {
    const { records, problems } = readFolder(contentFolder());
    if (records === null || records.series.size === 0) {
      for (const problem of problems) complain(formatProblem(problem));
      complain('citations: the content folder has no series that could be cited.');
      return 1;
    }
    const grammar = buildGrammar(new Map([...records.series].map(([id, { record }]) => [id, record])));
    const settled = resolveCitingIssue(grammar, { series, number });
    if ('wrong' in settled) {
      complain(`citations: ${settled.wrong}`);
      return 2;
    }

    let code = 0;
    for (const file of files) {
      const read = await atStepLater({ step: 'reading the file', file }, () =>
        decodeFile(file, encoding ?? null),
      );
      if ('fault' in read) {
        complain(`citations: ${file}: ${read.fault}`);
        code = 1;
        continue;
      }
      const citations = atStep({ step: 'reading its citations', file }, () =>
        parseCitations(read.text, grammar, settled.citing),
      );
      for (let at = 0; at < citations.length; at += LINES_AT_ONCE) {
        const lines = citations
          .slice(at, at + LINES_AT_ONCE)
          .map((citation) => `${escapeControls(citationLine(file, citation))}\n`);
        if (!process.stdout.write(lines.join(''))) await once(process.stdout, 'drain');
      }
    }
    return code;
  },
);
