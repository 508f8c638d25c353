/** What a long command is doing, and how far: one line that renews itself on a terminal, plain lines elsewhere. */
export interface Progress {
  readonly show: (what: string, done?: number, of?: number) => void;
  readonly end: () => void;
}

/** Nobody waits for what takes less than this, in milliseconds. */
const WORTH_SAYING = 2000;
/** Least time between two lines where lines stay, in milliseconds. */
const BETWEEN_LINES = 5000;

export function startProgress(quiet: boolean, out: NodeJS.WriteStream = process.stderr): Progress {
  const started = performance.now();
  let lastLine = 0;
  let step = { what: '', since: started };
  let lastStep = '';
  return {
    show(what, done, of) {
      const now = performance.now();
      // How long still is told by the pace of this step, not of what went before.
      if (what !== step.what) step = { what, since: now };
      if (quiet || now - started < WORTH_SAYING) return;
      const count = done === undefined || of === undefined ? '' : ` ${done} of ${of}`;
      const left =
        done === undefined || of === undefined || done === 0 ? '' : remaining(now - step.since, done, of);
      if (out.isTTY) out.write(`\r\u001b[2K${what}${count}${left}`);
      else if (what !== lastStep || now - lastLine > BETWEEN_LINES) {
        out.write(`${what}${count}${left}\n`);
        lastLine = now;
        lastStep = what;
      }
    },
    end() {
      if (!quiet && out.isTTY) out.write('\r\u001b[2K');
    },
  };
}

const remaining = (elapsed: number, done: number, of: number): string => {
  const seconds = Math.round(((elapsed / done) * (of - done)) / 1000);
  return seconds > 1 ? `, about ${seconds} s left` : '';
};
