/**
 * Runs steps in order and prints the name, the seconds and the result of each. The report ends with the failed tests
 * alone, each with its file and the command that runs it, and one line of totals.
 */
import { FAILED, type Failure, inWords, SKIPPED, sum, type Tally } from './tally.ts';

export interface TestStep<Run> {
  name: string;
  /** What it does, in the words of its heading. */
  title: string;
  /** A step without which it can't be run. */
  needs?: string;
  run: (run: Run) => Promise<Tally>;
}

/** `only` is empty for all. Gives the exit code. */
export async function runSteps<Run>(
  steps: readonly TestStep<Run>[],
  only: readonly string[],
  made: Run,
  say: (line: string) => void,
): Promise<number> {
  const needed = steps.filter(({ name }) => only.includes(name)).map(({ needs }) => needs);
  const chosen = steps.filter(
    ({ name }) => only.length === 0 || only.includes(name) || needed.includes(name),
  );
  const results = new Map<string, Tally>();
  const rows: string[] = [];
  for (const { name, title, needs, run } of chosen) {
    say(`\n── ${name}: ${title}`);
    const begun = performance.now();
    const missing = needs !== undefined && (results.get(needs)?.failed ?? 0) > 0;
    const tally = missing ? SKIPPED : await run(made).catch(failure);
    results.set(name, tally);
    const seconds = ((performance.now() - begun) / 1000).toFixed(1);
    const reason = missing ? `since '${needs}' failed` : tally.reason;
    const ended = reason === undefined ? inWords(tally) : `not run, ${reason}`;
    rows.push(
      `${tally.failed > 0 ? '✖' : reason !== undefined ? '–' : '✔'} ${name.padEnd(8)} ${seconds.padStart(6)} s  ${ended}`,
    );
    say(`── ${name}: ${ended}, ${seconds} s`);
  }
  const all = sum([...results.values()]);
  const failures = chosen.flatMap((step) => failuresOf(step, results.get(step.name) ?? SKIPPED));
  const red = failures.length === 0 ? [] : ['', 'Failed:', ...failures.flatMap(inLines)];
  say(['', ...rows, ...left(steps, chosen), ...red, '', inWords(all)].join('\n'));
  // A step that was asked for by name and ran nothing is no success.
  const isEmpty = only.some((name) => results.get(name)?.passed === 0);
  return all.failed > 0 || all.passed === 0 || isEmpty ? 1 : 0;
}

/** Those that a step names; the step itself where it names none. */
function failuresOf<Run>(
  { name, title }: TestStep<Run>,
  { failed, failures = [] }: Tally,
): readonly Failure[] {
  if (failed === 0 || failures.length > 0) return failures;
  return [{ title, place: null, message: '', command: `npm test -- --only ${name}` }];
}

const inLines = ({ title, place, message, command }: Failure): string[] => [
  `✖ ${[place, title].filter((part) => part !== null).join('  ')}`,
  ...(message === '' ? [] : [`    ${message}`]),
  `    ${command}`,
];

function failure(error: unknown): Tally {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  return FAILED;
}

/** A run of a part must not look like a run of the whole. */
function left<Run>(steps: readonly TestStep<Run>[], chosen: readonly TestStep<Run>[]): string[] {
  const names = steps.filter((step) => !chosen.includes(step)).map(({ name }) => name);
  return names.length === 0 ? [] : [`Left out by --only: ${names.join(', ')}.`];
}
