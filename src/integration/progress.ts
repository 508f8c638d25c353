/** Shows the progress of a long command: one line that is overwritten on a terminal, plain lines elsewhere. */
export interface Progress {
  readonly show: (what: string, done?: number, of?: number) => void;
  readonly end: () => void;
}

/** Nothing is shown before, in milliseconds. */
const DELAY = 2000;
/** Minimum time between two plain lines, in milliseconds. */
const LINE_INTERVAL = 5000;

export function startProgress(quiet: boolean, out: NodeJS.WriteStream = process.stderr): Progress {
  const started = performance.now();
  let lastLine = 0;
  let step = { what: '', since: started };
  let lastStep = '';
  return {
    show(what, done, of) {
      const now = performance.now();
      // The remaining time is estimated from the pace of this step alone.
      if (what !== step.what) step = { what, since: now };
      if (quiet || now - started < DELAY) return;
      const count = done === undefined || of === undefined ? '' : ` ${done} of ${of}`;
      const left =
        done === undefined || of === undefined || done === 0 ? '' : remaining(now - step.since, done, of);
      if (out.isTTY) out.write(`\r\u001b[2K${what}${count}${left}`);
      else if (what !== lastStep || now - lastLine > LINE_INTERVAL) {
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
