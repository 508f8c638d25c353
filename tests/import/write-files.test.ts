import assert from 'node:assert/strict';
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { after, test } from 'node:test';
import { writeFiles } from '../../src/parse/write-files.ts';

const room = mkdtempSync(join(tmpdir(), 'archive-write-'));
after(() => rmSync(room, { recursive: true, force: true }));

test('writes all files, with the folders they need', () => {
  writeFiles(room, [
    { path: 'a/b/c.md', text: 'one' },
    { path: 'd.yaml', text: 'two' },
  ]);
  assert.equal(readFileSync(join(room, 'a/b/c.md'), 'utf8'), 'one');
  assert.deepEqual(readdirSync(room).sort(), ['a', 'd.yaml']);
});

test('writes none where one can’t be written, and leaves no folder behind', () => {
  writeFileSync(join(room, 'old.md'), 'old');
  mkdirSync(join(room, 'wall.md'));
  const files = [
    { path: 'new/x.yaml', text: 'new' },
    { path: 'wall.md', text: 'a folder stands where this file should' },
  ];
  assert.throws(() => writeFiles(room, files));
  assert.equal(existsSync(join(room, 'new')), false);
  assert.deepEqual(
    readdirSync(room).filter((name) => name.startsWith('.')),
    [],
  );
  assert.equal(readFileSync(join(room, 'old.md'), 'utf8'), 'old');
});

test('puts back what it had overwritten where a later file can’t be put in its place', () => {
  writeFileSync(join(room, 'kept.md'), 'old');
  mkdirSync(join(room, 'barred.md'), { recursive: true });
  assert.throws(() =>
    writeFiles(room, [
      { path: 'kept.md', text: 'new' },
      { path: 'barred.md', text: 'a folder stands where this file should' },
    ]),
  );
  assert.equal(readFileSync(join(room, 'kept.md'), 'utf8'), 'old');
});
