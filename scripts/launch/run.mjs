/**
 * Runs a program as if it stood in our place: same input and output, same signals, same end.
 */
import { spawn } from 'node:child_process';

const FORWARDED = /** @type {const} */ (['SIGINT', 'SIGTERM', 'SIGHUP']);

/**
 * How it ended, and which signal we were sent meanwhile.
 *
 * @typedef {{ code: number | null, signal: NodeJS.Signals | null, asked?: NodeJS.Signals | null }} End
 * @param {string} command
 * @param {string[]} args
 * @param {import('node:child_process').SpawnOptions & { started?: (pid: number) => void }} options
 * @returns {Promise<End>}
 */
export function run(command, args, { started, ...options }) {
  return new Promise((resolve, reject) => {
    const child = spawn(command, args, { stdio: 'inherit', ...options });
    if (child.pid !== undefined) started?.(child.pid);
    /** @type {NodeJS.Signals | null} */
    let asked = null;
    const forwards = FORWARDED.map((signal) => {
      // A terminal sends its Ctrl-C to the child as well; twice would mean 'at once' to some programs.
      const forward = () => {
        asked = signal;
        if (signal !== 'SIGINT' || !process.stdin.isTTY) child.kill(signal);
      };
      process.on(signal, forward);
      return () => process.off(signal, forward);
    });
    const done = () => {
      for (const stop of forwards) stop();
    };
    child.once('error', (error) => {
      done();
      reject(error);
    });
    child.once('exit', (code, signal) => {
      done();
      resolve({ code, signal, asked });
    });
  });
}

/**
 * Ends this process as that one ended, so that whoever started us sees the same.
 *
 * @param {End} end
 */
export function endLike({ code, signal }) {
  if (signal !== null) process.kill(process.pid, signal);
  else process.exitCode = code ?? 1;
}
