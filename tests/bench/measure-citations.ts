/**
 * `node tests/bench/measure-citations.ts CONTENT`: how long reading the citations of a content folder takes on one
 * core, and what citations add to its build: two builds, of the folder as it is and of a copy in which nothing is
 * cited. Counted is time of the processor, so that what else the machine does changes little.
 */
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { copyUncited } from './copy-uncited.ts';
import { type MeasuredBuild, measureBuild } from './measure-build.ts';
import { measureReading } from './measure-reading.ts';

/** The exit code. */
async function main(): Promise<number> {
  const [command, folder, ...more] = process.argv.slice(2);
  // The form in which this script calls itself, once for each build.
  if (command === '--build' && folder !== undefined) {
    console.log(JSON.stringify(await buildOnce(folder)));
    return 0;
  }
  if (command === undefined || command.startsWith('-') || folder !== undefined || more.length > 0) {
    console.error('one content folder is needed: node tests/bench/measure-citations.ts CONTENT');
    return 2;
  }
  const content = resolve(command);
  const reading = measureReading(content);
  console.log(
    `reading: ${reading.words} words, ${reading.citations} citations, ${reading.seconds.toFixed(1)} s of one core; heap ${mega(reading.heapFirst)} after a tenth, ${mega(reading.heapLast)} at the end`,
  );
  const room = mkdtempSync(join(tmpdir(), 'archive-citations-'));
  try {
    const bare = copyUncited(content, join(room, 'content'));
    const withThem = measureBuild(content, import.meta.filename);
    const without = measureBuild(bare, import.meta.filename);
    const share = (withThem.seconds - without.seconds) / without.seconds;
    console.log(
      `building: ${withThem.seconds.toFixed(1)} s with ${withThem.citations} citations, ${without.seconds.toFixed(1)} s with ${without.citations}; they add ${(share * 100).toFixed(0)} %`,
    );
    console.log(
      `of that, passages and previews: ${withThem.passages.toFixed(1)} s, for ${withThem.pages} pages of cited-by and ${withThem.previews} previews`,
    );
  } finally {
    rmSync(room, { recursive: true, force: true });
  }
  return 0;
}

async function buildOnce(content: string): Promise<MeasuredBuild> {
  const { buildSite } = await import('../../src/integration/build-site.ts');
  const { loadArchive } = await import('../../src/load/load-archive.ts');
  const { citedByPages } = await import('../../src/views/cited-by.ts');
  const { previewsOf, showPreview } = await import('../../src/views/previews.ts');
  const outDir = mkdtempSync(join(tmpdir(), 'archive-measured-'));
  rmSync(outDir, { recursive: true });
  try {
    const { ok } = await buildSite({
      content,
      outDir,
      write: () => {},
      onError: () => {},
      quiet: true,
      search: false,
    });
    if (!ok) throw new Error(`${content} does not build`);
    const { user, system } = process.cpuUsage();
    const { archive } = await loadArchive(content);
    if (archive === null) throw new Error(`${content} has errors`);
    const before = process.threadCpuUsage();
    const pages = citedByPages(archive).length;
    const previews = [...previewsOf(archive).values()].map((previewed) =>
      showPreview(archive, previewed),
    ).length;
    const spent = process.threadCpuUsage(before);
    return {
      seconds: (user + system) / 1e6,
      citations: archive.graph.citations.length,
      pages,
      previews,
      passages: (spent.user + spent.system) / 1e6,
    };
  } finally {
    rmSync(outDir, { recursive: true, force: true });
  }
}

const mega = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;

process.exitCode = await main();
