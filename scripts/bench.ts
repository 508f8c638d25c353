/** `npm run bench`: a made archive of the review's size, what building it costs, and what peers cost beside it. */
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { projectRoot } from '../src/incremental/paths.ts';
import { makeMeasured } from '../tests/bench/make-measured.ts';
import { printQuality } from '../tests/bench/quality/print-quality.ts';
import { measureFigures } from '../tests/bench/quality/quality-figures.ts';
import { FULL_SIZE, type Measurements } from '../tests/bench/run/figures.ts';
import { type Growth, measureGrowth, SIZES } from '../tests/bench/run/measure-growth.ts';
import { measurePeers } from '../tests/bench/run/measure-peers.ts';
import { runBenchmarks } from '../tests/bench/run/measure-rows.ts';
import { printGrowth } from '../tests/bench/run/print-growth.ts';
import { printTable } from '../tests/bench/run/print-table.ts';
import { benchSearch } from '../tests/bench/search/bench-search.ts';
import { printSearch } from '../tests/bench/search/print-search.ts';
import type { SearchFigures } from '../tests/bench/search/search-figures.ts';
import { findBrowser } from '../tests/run/find-browser.ts';
import { hostMachine } from '../tests/run/this-machine.ts';
import { runCommand } from './run-command.ts';

const RECORDED = join('tests', 'bench', 'recorded.json');
const RECORDED_GROWTH = join('tests', 'bench', 'recorded-growth.json');
const RECORDED_SEARCH = join('tests', 'bench', 'recorded-search.json');

await runCommand(
  {
    name: 'bench',
    summary:
      'Builds a made archive of the review’s size and prints what that costs, beside the last recorded run and peers.',
    options: {
      issues: {
        kind: 'number',
        placeholder: 'N',
        from: 10,
        to: 100_000,
        default: FULL_SIZE.issues,
        help: 'how many issues, of one essay each',
      },
      words: {
        kind: 'number',
        placeholder: 'N',
        from: 200,
        to: 100_000,
        default: FULL_SIZE.words,
        help: 'words of an essay',
      },
      search: {
        kind: 'flag',
        help: 'measure searches in a browser beside plain Pagefind, and nothing else; a run of full size does so too',
      },
      each: {
        kind: 'number',
        placeholder: 'N',
        from: 2, // the next query is another of its class
        to: 100,
        default: 5,
        help: 'searches of each of the five classes',
      },
      quality: {
        kind: 'flag',
        help: 'measure how well search finds, without a browser, and nothing else',
      },
      phrases: {
        kind: 'number',
        placeholder: 'N',
        from: 10,
        to: 100_000,
        default: 150,
        help: 'issues of the archive that random phrases are drawn from',
      },
      growth: {
        kind: 'flag',
        help: 'measure builds at several sizes, and nothing else; takes half an hour and 10 GB of disk',
      },
      record: { kind: 'flag', help: 'keep this run as the recorded one' },
    },
    positionals: 'none',
    notes:
      'Hugo (a Debian package) and Pagefind run beside where they are installed. A regression shows in a minute with --issues 200.',
  },
  async ({ issues, words, search, each, quality, phrases, growth, record }) => {
    const root = projectRoot();
    const browserPath = findBrowser(hostMachine());
    if (search && browserPath === null) {
      process.stderr.write('bench: no Chrome or Chromium is installed; name one by CHROME_PATH\n');
      return 1;
    }
    const room = mkdtempSync(join(tmpdir(), 'archive-bench-'));
    const say = (line: string): void => void process.stderr.write(`bench: ${line}\n`);
    let searches: SearchFigures | null = null;
    try {
      if (growth) {
        const figures = await measureGrowth({ root, room, sizes: SIZES, say });
        print(printGrowth(figures));
        keepAll([RECORDED_GROWTH, figures]);
        return 0;
      }
      if (quality) {
        const figures = await measureFigures(
          root,
          { content: join(root, 'content'), folder: room, phrases: { issues: phrases, words } },
          say,
        );
        print(printQuality(figures, read<SearchFigures>(root, RECORDED_SEARCH)));
        return 0;
      }
      const content = join(room, 'content');
      mkdirSync(content);
      say(`making ${issues} issues of ${words} words`);
      makeMeasured({ dir: content, issues, words });
      if (search) {
        await measureSearches(join(room, 'site'));
        keepAll([RECORDED_SEARCH, searches]);
        return 0;
      }
      const isFull = issues === FULL_SIZE.issues && words === FULL_SIZE.words;
      const rows = await runBenchmarks({
        root,
        content,
        room,
        say,
        ...(isFull && { onSite: measureSearches }),
      });
      say('Hugo and Pagefind');
      const peersRoom = join(room, 'peers');
      mkdirSync(peersRoom);
      const peers = await measurePeers(content, peersRoom, root);
      const figures: Measurements = { issues, words, ...rows, ...peers };
      print(printTable(figures, read<Measurements>(root, RECORDED)));
      keepAll([RECORDED, figures], [RECORDED_SEARCH, searches]);
      return 0;
    } finally {
      rmSync(room, { recursive: true, force: true });
    }

    // Kept last: a file that changes among our own is another program to the build, which then draws everything anew.
    function keepAll(
      ...all: readonly (readonly [string, Measurements | SearchFigures | Growth | null])[]
    ): void {
      if (record) for (const [name, figures] of all) if (figures !== null) keep(root, name, figures);
    }

    async function measureSearches(site: string): Promise<void> {
      if (browserPath === null) {
        say('no searches: no Chrome or Chromium is installed');
        return;
      }
      const figures = await benchSearch({
        site,
        content: join(room, 'content'),
        issues,
        words,
        each,
        browserPath,
        root,
        folder: join(room, 'search'),
        phrases,
        say,
      });
      print(printSearch(figures, read<SearchFigures>(root, RECORDED_SEARCH)));
      searches = figures;
    }
  },
);

function print(lines: readonly string[]): void {
  for (const line of [...lines, '']) process.stdout.write(`${line}\n`);
}

/** A recorded run; null where there is none yet. */
function read<Recorded>(root: string, name: string): Recorded | null {
  const file = join(root, name);
  return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Recorded) : null; // written by `keep`
}

function keep(root: string, name: string, figures: Measurements | SearchFigures | Growth): void {
  writeFileSync(join(root, name), `${JSON.stringify(figures, null, 2)}\n`);
}
