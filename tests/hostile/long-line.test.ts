/** A line as long as a book, with a citation in every phrase, built and published: the whole way takes no square of it. */
import assert from 'node:assert/strict';
import { cpSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, test } from 'node:test';
import { cacheOf, lockOf } from '../../src/incremental/paths.ts';
import { buildSite } from '../../src/integration/build-site.ts';
import { PUBLISH_STEPS } from '../../src/publish/steps.ts';
import { verifySite } from '../../src/publish/verify-site.ts';
import { runs } from '../runs.ts';

const room = mkdtempSync(join(tmpdir(), 'archive-long-line-'));
const content = join(room, 'content');
const site = join(room, 'site');
const PHRASE = 'the press stood idle in the spring (BB 1) ';
after(() => {
  rmSync(cacheOf(content), { recursive: true, force: true });
  for (const folder of [content, site]) rmSync(lockOf(folder), { force: true });
  rmSync(room, { recursive: true, force: true });
});

/** How many times as much CPU time as a small archive a line of thousands of citations may take; measured, 1 in the short form. */
const MOST = runs(4, 20);

test('a line of thousands of citations is published in time', async (t) => {
  const times = Math.ceil(runs(200_000, 3_000_000) / PHRASE.length);
  const essay = join(content, 'essays/bulletin/2/long.md');
  cpSync(join(import.meta.dirname, '../archive/checks/fixtures/base'), content, { recursive: true });
  const small = await publish();
  rmSync(cacheOf(content), { recursive: true, force: true });
  mkdirSync(dirname(essay), { recursive: true });
  const head = '---\ntitle: Long\nauthor: [ann-other]\ndate: "1990-05-02"\n---\n\n';
  writeFileSync(essay, `${head}${PHRASE.repeat(times)}\n`);
  const ratio = (await publish()) / small;
  assert.ok(ratio < MOST, `${ratio} times as much as the archive without the line`);
  assert.deepEqual(verifySite(site).findings, []);
  const page = readFileSync(join(site, 'bulletin/2/long/index.html'), 'utf8');
  assert.equal(page.match(/<a class="cit"/g)?.length, times);
  t.diagnostic(
    `citations in one line: ${times}; CPU time to publish it, of that without it: ${ratio.toFixed(1)}`,
  );
});

/** Publishes the folder; gives the CPU seconds. */
async function publish(): Promise<number> {
  const begun = process.cpuUsage();
  const said: string[] = [];
  const complain = (line: string): void => void said.push(line);
  const options = { content, outDir: site, write: () => {}, complain, quiet: true, features: PUBLISH_STEPS };
  assert.ok((await buildSite(options)).ok, said.join('\n'));
  const { user, system } = process.cpuUsage(begun);
  return (user + system) / 1e6;
}
