/** `npm run citations`: every citation in any text file, one JSON object a line. */
import { once } from 'node:events';
import { readFileSync } from 'node:fs';
import { buffer } from 'node:stream/consumers';
import { escapeControls } from '../src/algorithms/text.ts';
import { atStep, atStepLater } from '../src/archive/at-step.ts';
import { buildGrammar, type CitationGrammar } from '../src/archive/citation/grammar.ts';
import { type CitingIssue, parseCitations } from '../src/archive/citation/parse.ts';
import type { PrintedCitation } from '../src/archive/essay-text.ts';
import { formatProblem } from '../src/archive/problem.ts';
import { decodeText } from '../src/import/decode-text.ts';
import { ImportError } from '../src/import/document.ts';
import { contentFolder } from '../src/incremental/paths.ts';
import { complain } from '../src/integration/print.ts';
import { readFolder } from '../src/parse/read-folder.ts';
import { runCommand } from './run-command.ts';

const LINES_AT_ONCE = 1000;

/** The argument that reads standard input. */
const STANDARD_INPUT = '-';

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
    const resolved = resolveCitingIssue(grammar, { series, number });
    if ('wrong' in resolved) {
      complain(`citations: ${resolved.wrong}`);
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
        parseCitations(read.text, grammar, resolved.citing),
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

/** A citation found in a file, as a line of `npm run citations`; the names and order of the fields are published. */
function citationLine(file: string, citation: PrintedCitation): string {
  const { start, end, printed, form, of, series, number, work, date } = citation;
  return JSON.stringify({ file, start, end, printed, form, of, series, number, work, date });
}

/** `fault` is one line for the user if the file can't be read or decoded. */
async function decodeFile(
  file: string,
  encoding: string | null,
): Promise<{ readonly text: string } | { readonly fault: string }> {
  try {
    const bytes = file === STANDARD_INPUT ? await buffer(process.stdin) : readFileSync(file);
    return { text: decodeText(bytes, encoding, null).text };
  } catch (error) {
    if (error instanceof ImportError) return { fault: error.message };
    if (error instanceof Error && 'code' in error) return { fault: faultOf(error.code, error.message) };
    throw error;
  }
}

function faultOf(code: unknown, message: string): string {
  if (code === 'ENOENT') return 'there is no such file';
  if (code === 'EISDIR') return 'it is a folder; name the files in it';
  if (code === 'EACCES') return 'it may not be read';
  return message;
}

/**
 * The issue that the texts are from, by `--series` and `--number`. `--number` alone is enough if only one series can be
 * meant: the one with relative citations ('previous issues'), or the only series.
 */
function resolveCitingIssue(
  grammar: CitationGrammar,
  given: { readonly series: string | undefined; readonly number: number | undefined },
): { readonly citing: CitingIssue | undefined } | { readonly wrong: string } {
  const known = [...grammar.series.keys()];
  const number = given.number ?? null;
  if (given.series === undefined) {
    if (number === null) return { citing: undefined };
    const series = grammar.relative ?? (known.length === 1 ? known[0] : undefined);
    return series === undefined
      ? { wrong: `--number needs --series. Write --series with one of: ${known.join(', ')}.` }
      : { citing: { series, number } };
  }
  const series = known.find((id) => id === given.series);
  return series === undefined
    ? { wrong: `there is no series '${given.series}'. Write --series with one of: ${known.join(', ')}.` }
    : { citing: { series, number } };
}
