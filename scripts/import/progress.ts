/** A bar of one line, for many files; nothing where nobody watches. */
import { escapeControls } from '../../src/archive/control-characters.ts';

export interface Progress {
  show(done: number, name: string): void;
  clear(): void;
}

const WIDTH = 24;

export function createProgress(of: number, stream: NodeJS.WriteStream): Progress {
  if (!stream.isTTY || of < 3) return { show: () => {}, clear: () => {} };
  return {
    show: (done, name) => {
      const full = Math.round((done / of) * WIDTH);
      const line = `${'█'.repeat(full)}${'░'.repeat(WIDTH - full)} ${done}/${of} ${escapeControls(name)}`;
      stream.write(`\r\u001b[2K${line.slice(0, (stream.columns || 80) - 1)}`);
    },
    clear: () => stream.write('\r\u001b[2K'),
  };
}
