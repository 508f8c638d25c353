/**
 * Killed at any moment, and between the renames that put a site in place: the old site stands whole, or the new one
 * does, and the next command succeeds. Only commands are asked, not how they do it.
 */
import assert from 'node:assert/strict';
import { cpSync, existsSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { cacheOf, lockOf } from '../../src/incremental/paths.ts';
import { buildSite } from '../../src/integration/build-site.ts';
import { verifySite } from '../../src/publish/verify-site.ts';
import { putNewContent } from '../factories/put-new-content.ts';
import { isLong, runs } from '../runs.ts';
import { digestFolder } from './digest-folder.ts';
import { type Ended, type Fault, runFaulty } from './run-faulty.ts';

const room = mkdtempSync(join(tmpdir(), 'archive-killed-'));
const content = join(room, 'content');
/** A folder with a mistake: a build of it puts nothing in place, and finishes what another had begun. */
const broken = join(room, 'broken');
const site = join(room, 'public', 'site');
const essay = join(content, 'essays/review/1/a-first-essay.md');
const page = join(site, 'review/1/a-first-essay/index.html');
const COMMANDS = ['scripts/publish.ts', 'scripts/build.ts'] as const;

before(() => {
  putNewContent(content);
  cpSync(content, broken, { recursive: true });
  writeFileSync(join(broken, 'archive.yaml'), 'title: [');
});
after(() => {
  for (const folder of [content, broken]) rmSync(cacheOf(folder), { recursive: true, force: true });
  for (const folder of [content, broken, site]) rmSync(lockOf(folder), { force: true });
  rmSync(room, { recursive: true, force: true });
});

/** Each state of the content has its own word, by which its site is known. */
function write(word: string): void {
  const text = readFileSync(essay, 'utf8');
  writeFileSync(essay, text.replace(/This is the \w+ paragraph/, `This is the ${word} paragraph`));
}

const run = (script: string, fault: Omit<Fault, 'content'> = {}): Promise<Ended> =>
  runFaulty(script, ['--outDir', site], { content, ...fault });

/** Runs a command to its end; answers how long it took, in milliseconds. */
async function runWhole(script: string): Promise<number> {
  const begun = performance.now();
  const { code, said } = await run(script);
  assert.equal(code, 0, said);
  return performance.now() - begun;
}

/** The word of the site that stands, whole, once the next command has finished what was cut off. */
async function standing(): Promise<string> {
  const { ok } = await buildSite({
    content: broken,
    outDir: site,
    write: () => {},
    onError: () => {},
    quiet: true,
  });
  assert.equal(ok, false);
  assert.deepEqual(verifySite(site).findings, []);
  const words = readFileSync(page, 'utf8').replace(/<[^>]*>/g, ' ');
  return /This is the (\w+) paragraph/.exec(words)?.[1] ?? '';
}

test('killed at random moments a build leaves a whole site, and the next run succeeds', async (t) => {
  write('first');
  let duration = await runWhole('scripts/publish.ts');
  const wanted = runs(4, 200);
  let old = await standing();
  let [killed, replaced, finished, tries] = [0, 0, 0, 0];
  while (killed < wanted) {
    assert.ok(tries < wanted * 3, `only ${killed} of ${tries} runs could be killed`);
    const word = `w${tries}`;
    // A plain build and publishing by turns, the one in the place of the other's site.
    const script = COMMANDS[tries++ % 2] ?? 'scripts/build.ts';
    write(word);
    const untouched = digestFolder(content);
    const moment = Math.random() * duration;
    const begun = performance.now();
    const { code, said } = await run(script, { after: moment });
    assert.ok(code === null || code === 0, said);
    if (code === null) killed++;
    // The first run, with nothing in the cache, took longer than those after it.
    else duration = performance.now() - begun;
    const stands = await standing();
    assert.ok(
      stands === old || stands === word,
      `${stands} stands, neither ${old} nor ${word}, after ${moment} ms`,
    );
    if (stands === word) replaced++;
    assert.equal(digestFolder(content), untouched);
    // Some are killed one after the other, as those of an impatient keeper are; then one comes to its end.
    if (code === null && killed % runs(4, 5) === 0) {
      duration = await runWhole(script);
      assert.equal(await standing(), word);
      finished++;
    }
    old = await standing();
  }
  assert.deepEqual(visible(room), ['broken', 'content', 'public']);
  assert.deepEqual(visible(dirname(site)), ['site']);
  t.diagnostic(
    `moments killed: ${killed}; the old site stood after ${tries - replaced} of them, the new one after ${replaced}; runs to the end between them: ${finished}`,
  );
});

test('killed before it puts the new site in place, the old one out of it, a build is finished by the next command', async (t) => {
  let [killed, absent] = [0, 0];
  for (const script of isLong ? COMMANDS : COMMANDS.slice(0, 1)) {
    if (!existsSync(site)) await runWhole(script);
    await isFinished(script, 'last', { below: site, fault: 'die:1' });
    if (!isLong) continue;
    // At others too: a file that has changed is moved to its place in the new site by one each.
    const renames = await countRenames(script);
    for (let step = 1; step <= renames; step += Math.ceil(renames / 10))
      await isFinished(script, `r${step}`, { below: dirname(site), fault: `die:${step}` });
  }
  assert.ok(killed > 0);
  t.diagnostic(
    `renames before which a build was killed: ${killed}; at ${absent} of them no site was in place`,
  );

  async function countRenames(script: string): Promise<number> {
    const count = join(room, 'count');
    write('counted');
    const { code, said } = await run(script, { below: dirname(site), call: 'renameSync', count });
    assert.equal(code, 0, said);
    const renames = readFileSync(count).length;
    rmSync(count);
    return renames;
  }

  async function isFinished(script: string, word: string, fault: Omit<Fault, 'content'>): Promise<void> {
    const old = await standing();
    write(word);
    const { code, said } = await run(script, { call: 'renameSync', ...fault });
    // Fewer files may have changed than when they were counted.
    assert.ok(code === null || (code === 0 && fault.below !== site), said);
    if (code === null) killed++;
    if (!existsSync(site)) absent++;
    const stands = await standing();
    assert.ok(stands === old || stands === word, `${stands} stands, neither ${old} nor ${word}`);
    if (fault.below === site) assert.equal(stands, word, 'what was whole is put in place');
    await runWhole(script);
    assert.equal(await standing(), word);
  }
});

/** What lies in a folder, but for what a command keeps for itself under a name with a dot. */
const visible = (folder: string): string[] =>
  readdirSync(folder)
    .filter((name) => !name.startsWith('.'))
    .sort();
