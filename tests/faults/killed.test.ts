/** Killed at any moment: the old site stands whole, or the new one does; the next command succeeds. */
import assert from 'node:assert/strict';
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { after, before, test } from 'node:test';
import { buildSite } from '../../scripts/build/build-site.ts';
import { finishSwap } from '../../scripts/build/swap.ts';
import { newContent } from '../../scripts/new/new-content.ts';
import { PARTS } from '../../scripts/publish/parts.ts';
import { verifySite } from '../../scripts/verify/verify-site.ts';
import { cacheOf, lockOf } from '../../src/site/project.ts';
import { isLong, runs } from '../runs.ts';
import { digestFolder } from './digest-folder.ts';
import { runFaulty } from './run-faulty.ts';

const room = mkdtempSync(join(tmpdir(), 'archive-killed-'));
const content = join(room, 'content');
const site = join(room, 'site');
const essay = join(content, 'essays/review/1/a-first-essay.md');
const page = 'review/1/a-first-essay/index.html';

before(() => {
  for (const [path, text] of newContent('2026-11-23')) {
    mkdirSync(dirname(join(content, path)), { recursive: true });
    writeFileSync(join(content, path), text);
  }
});
after(() => {
  rmSync(cacheOf(content), { recursive: true, force: true });
  rmSync(lockOf(content), { force: true });
  rmSync(lockOf(site), { force: true });
  rmSync(room, { recursive: true, force: true });
});

/** Each state of the content has its own word, by which its site is known. */
function write(word: string): void {
  const text = readFileSync(essay, 'utf8');
  writeFileSync(essay, text.replace(/This is the \w+ paragraph/, `This is the ${word} paragraph`));
}

const build = async (parts: typeof PARTS): Promise<void> => {
  const said: string[] = [];
  const complain = (line: string): void => void said.push(line);
  const { ok } = await buildSite({ content, outDir: site, write: () => {}, complain, quiet: true, parts });
  assert.ok(ok, said.join('\n'));
};

const wordOf = (): string =>
  / This is the (\w+) paragraph/.exec(
    ` ${readFileSync(join(site, page), 'utf8').replace(/<[^>]*>/g, ' ')}`,
  )?.[1] ?? '';

/** The site that stands, once what was cut off is finished. */
function standing(): string {
  finishSwap(site);
  assert.deepEqual(verifySite(site).findings, []);
  return wordOf();
}

// Publishing is building, and more.
for (const [script, parts, short, long] of [['scripts/publish.ts', PARTS, 10, 200]] as const)
  test(`${script} killed at random moments leaves a whole site, and the next run succeeds`, async (t) => {
    const begun = performance.now();
    write('whole');
    const first = await runFaulty(script, ['--outDir', site], { content });
    assert.equal(first.code, 0, first.said);
    const duration = performance.now() - begun;
    let old = standing();
    let killed = 0;
    let replaced = 0;
    for (let count = 0; count < runs(short, long); count++) {
      const word = `w${count}`;
      write(word);
      const untouched = digestFolder(content);
      const moment = Math.random() * duration * 1.05;
      const { code } = await runFaulty(script, ['--outDir', site], { content, after: moment });
      if (code === null) killed++;
      const stands = standing();
      assert.ok(stands === old || stands === word, `${stands} stands, neither ${old} nor ${word}`);
      if (stands === word) replaced++;
      assert.equal(digestFolder(content), untouched);
      // In the short form the next run is the next one that is killed, and the last of all is not.
      if (isLong) {
        await build(parts);
        assert.equal(standing(), word);
      }
      old = wordOf();
    }
    await build(parts);
    assert.equal(standing(), `w${runs(short, long) - 1}`);
    assert.deepEqual(readdirSync(room).sort(), ['.site-last', 'content', 'site']);
    t.diagnostic(
      `moments killed: ${killed} of ${runs(short, long)}; ${replaced} had put the new site in place`,
    );
  });
