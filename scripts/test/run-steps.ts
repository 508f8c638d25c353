/** Runs steps in order, tells each one's name, seconds and end, and sums them up in the last line. */
import { FAILED, inWords, SKIPPED, sum, type Tally } from './tally.ts';

export interface Step<Room> {
  name: string;
  /** What it does, in the words of its heading. */
  title: string;
  /** A step without which it can't be run. */
  needs?: string;
  run: (room: Room) => Promise<Tally>;
}

/** `only` is empty for all. Gives the exit code. */
export async function runSteps<Room>(
  steps: readonly Step<Room>[],
  only: readonly string[],
  room: Room,
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
    const tally = missing ? SKIPPED : await run(room).catch(failure);
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
  say(['', ...rows, ...left(steps, chosen), '', inWords(all)].join('\n'));
  // A step that was asked for by name and ran nothing is no success.
  const isEmpty = only.some((name) => results.get(name)?.passed === 0);
  return all.failed > 0 || all.passed === 0 || isEmpty ? 1 : 0;
}

function failure(error: unknown): Tally {
  process.stderr.write(`${error instanceof Error ? error.stack : String(error)}\n`);
  return FAILED;
}

/** A run of a part must not look like a run of the whole. */
function left<Room>(steps: readonly Step<Room>[], chosen: readonly Step<Room>[]): string[] {
  const names = steps.filter((step) => !chosen.includes(step)).map(({ name }) => name);
  return names.length === 0 ? [] : [`Left out by --only: ${names.join(', ')}.`];
}
