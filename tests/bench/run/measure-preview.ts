/** How long the live preview takes from a change on the disk until it answers with the new words. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';
import type { Measurement } from './figures.ts';

export interface PreviewOptions {
  readonly root: string;
  readonly content: string;
  readonly port: number;
  /** The essay that is changed: its id. */
  readonly essay: string;
  /** Puts a word that stands nowhere else into the essay, and answers it. */
  readonly change: () => string;
}

const BETWEEN_ASKS = 20;
const CHANGES = 5;

/** The median of some changes. */
export async function measurePreview({
  root,
  content,
  port,
  essay,
  change,
}: PreviewOptions): Promise<Measurement> {
  const server = spawn(process.execPath, ['scripts/dev.ts', '--port', String(port)], {
    cwd: root,
    env: { ...process.env, ARCHIVE_CONTENT: content, ASTRO_DEV_BACKGROUND: '0' },
    stdio: ['ignore', 'pipe', 'ignore'],
  });
  try {
    const address = await firstLine(server.stdout);
    const page = `${address}${essay}/`;
    await (await fetch(page)).text();
    const taken: number[] = [];
    for (let at = 0; at < CHANGES; at++) {
      const word = change();
      const started = performance.now();
      while (!(await (await fetch(page)).text()).includes(word))
        await new Promise((resolve) => setTimeout(resolve, BETWEEN_ASKS));
      taken.push((performance.now() - started) / 1000);
    }
    return { seconds: taken.sort((a, b) => a - b)[CHANGES >> 1] ?? 0, cpu: null, peak: null };
  } finally {
    server.kill('SIGTERM');
  }
}

async function firstLine(stream: NodeJS.ReadableStream): Promise<string> {
  for await (const line of createInterface({ input: stream })) return line;
  throw new Error('the preview ended before it served');
}
