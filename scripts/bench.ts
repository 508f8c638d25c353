/** `npm run bench`: a made archive of the review's size, what building it costs, and what peers cost beside it. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../src/site/project.ts';
import { makeArchive } from './bench/make-archive.ts';
import { type Figures, FULL_SIZE } from './bench/run/figures.ts';
import { measurePeers } from './bench/run/measure-peers.ts';
import { measureRows } from './bench/run/measure-rows.ts';
import { printTable } from './bench/run/print-table.ts';
import { runCommand } from './run-command.ts';

const RECORDED = join('scripts', 'bench', 'recorded.json');

await runCommand(
  {
    name: 'bench',
    summary:
      'Builds a made archive of the review’s size and prints what that costs, beside the last recorded run and peers.',
    options: {
      issues: {
        kind: 'number',
        shows: 'N',
        from: 10,
        to: 100_000,
        otherwise: FULL_SIZE.issues,
        help: 'how many issues, of one essay each',
      },
      words: {
        kind: 'number',
        shows: 'N',
        from: 200,
        to: 100_000,
        otherwise: FULL_SIZE.words,
        help: 'words of an essay',
      },
      record: { kind: 'flag', help: 'keep this run as the recorded one' },
    },
    positionals: 'none',
    notes:
      'Hugo (a Debian package) and Pagefind run beside where they are installed. A regression shows in a minute with --issues 200.',
  },
  async ({ issues, words, record }) => {
    const root = projectRoot();
    const room = mkdtempSync(join(tmpdir(), 'archive-bench-'));
    const say = (line: string): void => void process.stderr.write(`bench: ${line}\n`);
    try {
      const content = join(room, 'content');
      mkdirSync(content);
      say(`making ${issues} issues of ${words} words`);
      makeArchive({ dir: content, issues, words, seed: 1, citations: [5, 12], quotations: 6, plants: true });
      const rows = await measureRows({ root, content, room, say });
      say('Hugo and Pagefind');
      const peersRoom = join(room, 'peers');
      mkdirSync(peersRoom);
      const peers = await measurePeers(content, peersRoom, root);
      const figures: Figures = { issues, words, ...rows, ...peers };
      for (const line of printTable(figures, readRecorded(root))) process.stdout.write(`${line}\n`);
      if (record) writeFileSync(join(root, RECORDED), `${JSON.stringify(figures, null, 2)}\n`);
      return 0;
    } finally {
      rmSync(room, { recursive: true, force: true });
    }
  },
);

function readRecorded(root: string): Figures | null {
  const file = join(root, RECORDED);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Figures) : null; // written by --record
}
