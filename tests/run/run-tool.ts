/**
 * Runs a tool whose report may be long, such as a linter, and prints the beginning and the end of it: 47,000 lines would
 * hide which tests failed.
 */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** Lines that are printed of the beginning and of the end, and characters of each. */
const [FIRST, LAST, WIDTH] = [80, 20, 400];

/** Gives the exit code, not 0 where a signal ended it. */
export async function runTool(
  command: string,
  args: readonly string[],
  cwd: string,
  print: (line: string) => void,
): Promise<number> {
  const child = spawn(command, args, {
    cwd,
    stdio: ['ignore', 'pipe', 'pipe'],
    env: { ...process.env, NO_COLOR: '1', FORCE_COLOR: undefined },
  });
  const ended = new Promise<number>((resolve) => {
    child.once('error', () => resolve(127));
    child.once('close', (code) => resolve(code ?? 128));
  });
  let count = 0;
  const last: string[] = [];
  const take = (line: string): void => {
    const short = line.length > WIDTH ? `${line.slice(0, WIDTH)} …` : line;
    count++;
    if (count <= FIRST) print(short);
    else last.push(short);
    if (last.length > LAST) last.shift();
  };
  for (const stream of [child.stdout, child.stderr]) createInterface({ input: stream }).on('line', take);
  const code = await ended;
  const left = count - FIRST - last.length;
  if (left > 0) print(`… ${left} lines of this report are left out …`);
  for (const line of last) print(line);
  return code;
}
