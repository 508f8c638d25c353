/** A site is what its content folder is, and stands where its folder is, whatever happens to both. */
import assert from 'node:assert/strict';
import {
  lstatSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, before, test } from 'node:test';
import { cacheOf } from '../../src/incremental/paths.ts';
import { type BuildResult, buildSite } from '../../src/integration/build-site.ts';
import { putNewContent } from '../factories/put-new-content.ts';

const room = mkdtempSync(join(tmpdir(), 'archive-meanwhile-'));
const content = join(room, 'content');
const hosted = join(room, 'hosted');
const link = join(room, 'site');
const essay = join(content, 'essays/review/1/a-first-essay.md');
const text = 'review/1/a-first-essay/index.md';
const page = 'review/1/a-first-essay/index.html';

const build = (outDir: string): Promise<BuildResult> =>
  buildSite({ content, outDir, search: false, quiet: true, write: () => {} });
const read = (...path: string[]): string => readFileSync(join(...path), 'utf8');
const edit = (from: string, to: string): void => writeFileSync(essay, read(essay).replace(from, to));

before(() => {
  putNewContent(content);
});
after(() => {
  rmSync(room, { recursive: true, force: true });
  rmSync(cacheOf(content), { recursive: true, force: true });
});

test('of a link to a folder it is the folder that is replaced, at every build', async () => {
  symlinkSync(join(room, 'hosted'), link);
  for (const word of ['opening', 'leading', 'foremost']) {
    edit('first paragraph', `${word} paragraph`);
    await build(link);
    assert.match(read(hosted, page), new RegExp(`This is the ${word} paragraph`));
    assert.ok(lstatSync(link).isSymbolicLink());
    edit(`${word} paragraph`, 'first paragraph');
  }
  assert.deepEqual(readdirSync(room).sort(), ['.hosted-last', 'content', 'hosted', 'site']);
});

test('what is changed while the site is built, and then changed back, is not in the site of the next build', async () => {
  edit('first paragraph', 'second paragraph');
  const building = build(hosted);
  edit('second paragraph', 'third paragraph'); // the build has looked at the folder, and goes on when we wait
  await building;
  edit('third paragraph', 'second paragraph');
  await build(hosted);
  for (const file of [text, page]) assert.match(read(hosted, file), /This is the second paragraph/, file);
});
