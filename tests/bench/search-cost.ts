/** What a search costs a reader: a table of bytes and times in a throttled Chromium, over a built site. */
import { resolve } from 'node:path';
import { runCommand } from '../../scripts/run-command.ts';
import { findBrowser } from '../run/find-browser.ts';
import { hostMachine } from '../run/this-machine.ts';
import { costTable } from './search/cost-table.ts';
import { measureSearch } from './search/measure-search.ts';
import { sumCosts } from './search/sum-costs.ts';

await runCommand(
  {
    name: 'search-cost',
    summary: 'Measures searches over a built site at 1.6 Mbit/s and 150 ms, and prints a table in Markdown.',
    options: {
      each: {
        kind: 'number',
        placeholder: 'N',
        from: 1,
        to: 100,
        default: 5,
        help: 'queries of each of the five classes',
      },
    },
    positionals: 'folder',
    notes: 'Each cell is median / worst. Texts are counted gzipped, as a usual host sends them.',
  },
  async ({ each }, [dir = 'dist']) => {
    const browserPath = findBrowser(hostMachine());
    if (browserPath === null) {
      process.stderr.write('search-cost: no Chrome or Chromium is installed; name one by CHROME_PATH\n');
      return 1;
    }
    const measured = await measureSearch({
      dir: resolve(dir),
      plain: null,
      each,
      browserPath,
      onQuery: ({ query, found, cold, next }) =>
        process.stderr.write(
          `${query.typed}: ${found}; ${Math.round(cold.bytes / 1000)} kB, ${Math.round(cold.firstResults)} ms, then ${Math.round(next.bytes / 1000)} kB, ${Math.round(next.firstResults)} ms\n`,
        ),
    });
    process.stdout.write(`${costTable(sumCosts(measured.ours), null)}\n`);
    return 0;
  },
);
