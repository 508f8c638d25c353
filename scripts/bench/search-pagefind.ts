/** Pagefind on the same archive, in 1, 2, 4 and 8 merged indexes, beside our own: a table in Markdown. */
import { mkdirSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { chromium } from 'playwright-core';
import { indexArchive } from '../../src/search/index-archive.ts';
import { loadArchive } from '../../src/site/load-archive.ts';
import { findBrowser } from '../browser/find-browser.ts';
import { thisMachine } from '../browser/this-machine.ts';
import { runCommand } from '../run-command.ts';
import { indexWithPagefind } from './search/index-with-pagefind.ts';
import { measurePagefind } from './search/measure-pagefind.ts';
import { pickQueries } from './search/pick-queries.ts';
import { serveCompressed } from './search/serve-compressed.ts';

const PERIODS = [1, 2, 4, 8];

await runCommand(
  {
    name: 'search-pagefind',
    summary:
      'Indexes a content folder with Pagefind in 1, 2, 4 and 8 periods and with our own index, and compares.',
    options: {
      outDir: {
        kind: 'text',
        shows: 'DIR',
        otherwise: '.bench-pagefind',
        help: 'a folder to work in, emptied first',
      },
      each: { kind: 'number', shows: 'N', from: 1, to: 20, otherwise: 4, help: 'queries of each class' },
    },
    positionals: 'folder',
  },
  async ({ outDir, each }, [content = '']) => {
    const browserPath = findBrowser(thisMachine());
    if (browserPath === null) {
      process.stderr.write('search-pagefind: no Chrome or Chromium is installed; name one by CHROME_PATH\n');
      return 1;
    }
    const { archive } = await loadArchive(resolve(content));
    if (archive === null) {
      process.stderr.write(`search-pagefind: ${content} has errors; run npm run check\n`);
      return 1;
    }
    const folder = resolve(outDir);
    rmSync(folder, { recursive: true, force: true });
    mkdirSync(folder, { recursive: true });
    const started = performance.now();
    const before = process.cpuUsage();
    indexArchive(archive, { outDir: join(folder, 'own') });
    const own = (performance.now() - started) / 1000;
    const { user, system } = process.cpuUsage(before);
    const queries = await pickQueries(join(folder, 'own'), each);
    process.stdout.write(
      '| index | seconds | memory | bytes | files | cold search | its index part |\n|---|---:|---:|---:|---:|---:|---:|\n',
    );
    process.stdout.write(
      `| our own | ${own.toFixed(0)} (CPU ${((user + system) / 1e6).toFixed(0)}) | ${megabytes(process.resourceUsage().maxRSS * 1024)}, the archive included | ${sizeOf(join(folder, 'own'))} | | |\n`,
    );
    const browser = await chromium.launch({
      executablePath: browserPath,
      args: ['--disable-background-networking', ...(process.getuid?.() === 0 ? ['--no-sandbox'] : [])],
    });
    try {
      for (const periods of PERIODS) {
        const site = join(folder, String(periods));
        const { seconds, memory } = await indexWithPagefind(archive, periods, site);
        writeFileSync(join(site, 'blank.html'), '<!doctype html><html lang="en"><title>Bench</title></html>');
        const served = await serveCompressed(site);
        const costs = [];
        for (const { typed } of queries)
          costs.push(await measurePagefind(browser, served.origin, periods, typed.replace(/ year:\S+/, '')));
        await served.close();
        const middle = (values: number[]): string =>
          `${Math.round((values.sort((a, b) => a - b)[Math.floor((values.length - 1) / 2)] ?? 0) / 1000)} / ${Math.round((values.at(-1) ?? 0) / 1000)} kB`;
        process.stdout.write(
          `| Pagefind, ${periods} | ${seconds.toFixed(0)} | ${memory === null ? '?' : megabytes(memory)} | ${sizeOf(site)} | ${middle(costs.map(({ bytes }) => bytes))} | ${middle(costs.map(({ indexBytes }) => indexBytes))} |\n`,
        );
        rmSync(site, { recursive: true });
      }
    } finally {
      await browser.close();
    }
    return 0;
  },
);

function megabytes(bytes: number): string {
  return `${Math.round(bytes / 1e6)} MB`;
}

function sizeOf(folder: string): string {
  const files = readdirSync(folder, { recursive: true, withFileTypes: true }).filter((entry) =>
    entry.isFile(),
  );
  const bytes = files.reduce((sum, entry) => sum + statSync(join(entry.parentPath, entry.name)).size, 0);
  return `${megabytes(bytes)} | ${files.length}`;
}
